import type { CandidateAttempt } from '../../../server/shared/attempts.ts'

interface StartedAttempt {
  readonly token: string
  readonly attempt: CandidateAttempt
  /** When the answer came, in milliseconds of the page's own clock, which never goes backwards. */
  readonly at: number
}

/** An older answer is asked for again. */
const freshMs = 5_000

let started: StartedAttempt | undefined

/** Keeps what the start of an attempt was answered, so that the page which opens it next need not ask for the same. */
export function keepStarted(token: string, attempt: CandidateAttempt): void {
  started = { token, attempt, at: performance.now() }
}

/** Gives it away once, while it is fresh. */
export function takeStarted(token: string): StartedAttempt | undefined {
  const taken = started
  started = undefined
  return taken?.token === token && performance.now() - taken.at < freshMs ? taken : undefined
}
