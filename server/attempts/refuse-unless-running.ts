import { AppError } from '../http/errors.ts'
import { hasRunOut, openPause } from './deadline.ts'
import type { Attempt } from './tables.ts'

/** Throws attempt-over or attempt-paused unless the attempt takes runs and submissions. */
export function refuseUnlessRunning(attempt: Attempt, now: Date): void {
  if (attempt.state === 'finished') throw attemptOver()
  if (hasRunOut(attempt, now)) throw new AppError('attempt-over', 'Time is up. What you had written is handed in.')
  if (openPause(attempt)) {
    throw new AppError(
      'attempt-paused',
      'The assessment is paused and your clock stands still. Go on when it runs again.',
    )
  }
}

export function attemptOver(): AppError {
  return new AppError('attempt-over', 'This attempt is finished and takes no more work.')
}
