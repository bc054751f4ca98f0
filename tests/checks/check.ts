/** One check of the tree. `run` gives a text for each fault, which says how to mend it; none means all is well. */
export interface Check {
  readonly name: string
  readonly run: () => Promise<readonly string[]>
}
