import type { CandidateAttempt } from '../../../server/shared/attempts.ts'
import { fetchAttempt } from './fetch-attempt.ts'

interface StartedAttempt {
  readonly token: string
  readonly attempt: CandidateAttempt
  /** When the answer came, in milliseconds of the page's own clock, which never goes backwards. */
  readonly at: number
}

/** An older answer is asked for again. */
const freshMs = 5_000

let started: StartedAttempt | undefined
let asked: Promise<void> | undefined

/** Keeps what the start of an attempt was answered, so that the page which opens it next need not ask for the same. */
export function keepStarted(token: string, attempt: CandidateAttempt): void {
  started = { token, attempt, at: performance.now() }
}

/** Asks for an attempt that runs while the code which opens it is still on its way. */
export function askAhead(token: string): void {
  asked = fetchAttempt(token).then(
    (attempt) => keepStarted(token, attempt),
    // Whoever opens it asks by themselves then, and says what is wrong.
    () => {},
  )
}

/** Gives the answer away once, while it is fresh. */
export async function takeStarted(token: string): Promise<StartedAttempt | undefined> {
  await asked
  asked = undefined
  const taken = started
  started = undefined
  return taken?.token === token && performance.now() - taken.at < freshMs ? taken : undefined
}
