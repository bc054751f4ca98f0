/** `at` is counted from 0, and told from 1. */
export function mistake(what: string, at: number): Error {
  return new Error(`${what} (${at + 1})`)
}
