import { hasRunOut } from '../attempts/deadline.ts'
import { selectAttempt } from '../attempts/select-attempt.ts'
import type { AppContext } from '../context.ts'
import { notifyAttempt } from '../events/notify.ts'
import { AppError } from '../http/errors.ts'
import { recordEvent } from '../outbox/record-event.ts'
import type { DecisionTrail, NewDecision } from '../shared/decisions.ts'
import type { Me } from '../shared/review.ts'
import { optionalLatestDecision } from './latest-decision.ts'
import { listDecisions } from './list-decisions.ts'
import { decisions } from './tables.ts'

/**
 * Adds a decision to an attempt that is over.
 *
 * Throws not-found; conflict while the attempt runs, or where somebody else has decided since `basedOn`.
 */
export async function decide(args: {
  context: AppContext
  attemptId: string
  decision: NewDecision
  user: Me
}): Promise<DecisionTrail> {
  const { context, attemptId, decision, user } = args
  const { outcome, reason, basedOn } = decision
  await context.db.transaction(async (tx) => {
    const attempt = await selectAttempt(tx, attemptId)
    const now = context.now()
    if (attempt.state === 'running' && !hasRunOut(attempt, now)) {
      throw new AppError('conflict', 'The candidate is still working. Decide when the attempt is finished.')
    }
    const latest = (await optionalLatestDecision(tx, attemptId))?.version ?? 0
    const [made] =
      latest === basedOn
        ? await tx
            .insert(decisions)
            .values({ attemptId, version: basedOn + 1, outcome, reason, decidedBy: user.id, decidedAt: now })
            .onConflictDoNothing()
            .returning()
        : []
    if (!made) throw new AppError('conflict', 'Somebody else has decided in the meantime. Read it, then decide again.')
    await notifyAttempt(tx, attemptId)
    const { invitationId } = attempt
    const decided = { outcome, by: user.name, at: now.toISOString() }
    await recordEvent({ context, tx, type: 'review.decided', invitationId, decision: decided })
  })
  return listDecisions({ context, attemptId })
}
