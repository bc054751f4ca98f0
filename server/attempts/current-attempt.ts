import type { AppContext } from '../context.ts'
import { AppError } from '../http/errors.ts'
import type { Invitation } from '../invitations/tables.ts'
import { attemptOfCandidate } from './attempt-of-candidate.ts'
import { closeAttempt } from './close-attempt.ts'
import { hasRunOut } from './deadline.ts'
import type { Attempt } from './tables.ts'

/** The attempt as it stands. Whoever asks after time has run out closes it by asking. Throws not-found. */
export async function currentAttemptOfCandidate(context: AppContext, invitation: Invitation): Promise<Attempt> {
  const attempt = await attemptOfCandidate(context.db, invitation)
  const isOverdue = attempt.state === 'running' && hasRunOut(attempt, context.now())
  return isOverdue ? closeAttempt({ context, attemptId: attempt.id, reason: 'deadline' }) : attempt
}

/** The same for what can only be asked after the end: throws conflict while the clock runs. */
export async function finishedAttemptOfCandidate(context: AppContext, invitation: Invitation): Promise<Attempt> {
  const attempt = await currentAttemptOfCandidate(context, invitation)
  if (attempt.state === 'running') throw new AppError('conflict', 'The clock still runs. Ask again after the end.')
  return attempt
}
