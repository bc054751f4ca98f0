import { AppError } from '../http/errors.ts'
import { hasRunOut } from './deadline.ts'
import type { Attempt } from './tables.ts'

/** Throws attempt-over unless the attempt still takes runs and submissions. */
export function refuseWhenOver(attempt: Attempt, now: Date): void {
  if (attempt.state === 'finished') throw attemptOver()
  if (hasRunOut(attempt, now)) throw new AppError('attempt-over', 'Time is up. What you had written is handed in.')
}

export function attemptOver(): AppError {
  return new AppError('attempt-over', 'This attempt is finished and takes no more work.')
}
