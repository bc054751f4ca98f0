import { and, eq } from 'drizzle-orm'
import type { z } from 'zod'
import { finishedAttemptOfCandidate } from '../attempts/current-attempt.ts'
import { attemptChallenges } from '../attempts/tables.ts'
import type { AppContext } from '../context.ts'
import { readStanding } from '../decisions/read-standing.ts'
import { AppError } from '../http/errors.ts'
import type { Invitation } from '../invitations/tables.ts'
import type { CandidateFeedback, newFeedback } from '../shared/feedback.ts'
import { feedbackIsOpen } from './feedback-is-open.ts'
import { challengeFeedback } from './tables.ts'

/**
 * Stores what a candidate thinks of one challenge, in place of what they said before.
 *
 * Throws invalid-input where the attempt has no such challenge, conflict before the end and after the decision.
 */
export async function giveFeedback(args: {
  context: AppContext
  invitation: Invitation
  feedback: z.output<typeof newFeedback>
}): Promise<CandidateFeedback> {
  const { context, invitation, feedback } = args
  const { db } = context
  const attempt = await finishedAttemptOfCandidate(context, invitation)
  if (!feedbackIsOpen(await readStanding(db, attempt))) {
    throw new AppError('conflict', 'A decision was made, so feedback cannot be changed any more.')
  }
  const { challenge: slug, clear, fair, time, comment } = feedback
  const [part] = await db
    .select({ hash: attemptChallenges.hash })
    .from(attemptChallenges)
    .where(and(eq(attemptChallenges.attemptId, attempt.id), eq(attemptChallenges.slug, slug)))
  if (!part) throw new AppError('invalid-input', 'This assessment has no such challenge.', { challenge: slug })
  const said = { clear, fair, time, comment, updatedAt: context.now() }
  await db
    .insert(challengeFeedback)
    .values({ attemptId: attempt.id, slug, hash: part.hash, ...said })
    .onConflictDoUpdate({ target: [challengeFeedback.attemptId, challengeFeedback.slug], set: said })
  return { challenge: slug, clear, fair, time, comment }
}
