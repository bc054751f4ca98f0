/** A fault that whoever starts Assay can mend. It is told as its sentence alone; a stack would only hide that. */
export class MendableError extends Error {}
