/**
 * Names the wording of what is recorded, on the welcome page. A new wording takes a new version. In a file of its own,
 * so that the page does not load the schemas with it.
 */
export const consentVersion = '2026-11-3'
