import { optionalAttemptOfCandidate } from '../attempts/attempt-of-candidate.ts'
import type { AppContext } from '../context.ts'
import type { RunnableWork } from '../grading/run-tests.ts'
import { AppError } from '../http/errors.ts'
import { refuseClosed } from '../invitations/invitation-state.ts'
import type { Invitation } from '../invitations/tables.ts'
import { refuseTooMany } from '../rate-limits/rate-limiter.ts'
import type { PracticeWork } from '../shared/practice.ts'
import { practiceChallenge } from './practice-challenge.ts'

/** Work on the practice challenge, accepted to run. Throws what refuseUnlessBefore does, or rate-limited. */
export async function preparePractice(args: {
  context: AppContext
  invitation: Invitation
  work: PracticeWork
}): Promise<RunnableWork> {
  const { context, invitation, work } = args
  await refuseUnlessBefore(context, invitation)
  await refuseTooMany(
    context.limits.practice.take(invitation.id, context.now()),
    'That was a lot of runs in one minute. Wait a moment and run again.',
  )
  return { challenge: await practiceChallenge(), ...work }
}

/**
 * Practice is for getting ready: it ends where the assessment begins.
 *
 * Throws conflict once the clock has started, gone where the link is closed.
 */
export async function refuseUnlessBefore({ db, now }: AppContext, invitation: Invitation): Promise<void> {
  if (await optionalAttemptOfCandidate(db, invitation)) {
    throw new AppError('conflict', 'Your assessment has started. Open your link to go on with it.')
  }
  refuseClosed(invitation, now())
}
