import { isError, reflectGet, SafeWeakMap } from './primordials.ts'

/**
 * An assertion that fails inside a call-back throws into candidate code. Its error holds what the test expects, and
 * candidate code may swallow it. So something else is thrown there, the error comes back in its place where the
 * candidate lets it through, and it counts whether or not it does.
 */
export interface Redaction {
  /** What is thrown over there in place of what was thrown here. */
  replace(error: unknown): unknown
  /** The error behind a replacement that came back. */
  restore(thrown: unknown): unknown
  /** The assertions that failed inside call-backs since this was last asked. */
  takeFailures(): readonly unknown[]
}

export function createRedaction(): Redaction {
  const originals = new SafeWeakMap<object, unknown>()
  let failures: unknown[] = []
  return {
    replace(error) {
      if (!isAssertion(error)) return error
      const replacement = new Error('An assertion of the test failed')
      originals.set(replacement, error)
      failures.push(error)
      return replacement
    },
    restore(thrown) {
      return typeof thrown === 'object' && thrown !== null ? (originals.get(thrown) ?? thrown) : thrown
    },
    takeFailures() {
      const taken = failures
      failures = []
      return taken
    },
  }
}

function isAssertion(error: unknown): boolean {
  if (!isError(error)) return false
  const fields = error as object
  return reflectGet(fields, 'name') === 'AssertionError' || 'expected' in fields || 'actual' in fields
}
