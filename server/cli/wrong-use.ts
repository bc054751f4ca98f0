/** Exit codes of the command, after sysexits.h where it has one. */
export const exitCode = {
  done: 0,
  /** A check found an error. */
  faults: 1,
  /** Our machinery failed, or a line of a batch could not be used: there is no score. */
  platformError: 2,
  /** EX_USAGE: wrong arguments; nothing was run. */
  wrongUse: 64,
} as const

/** The caller's mistake. The message is a sentence that says what to do. */
export class WrongUseError extends Error {
  override readonly name = 'WrongUseError'
}
