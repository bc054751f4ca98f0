import { recordAudit } from '../audit/record-audit.ts'
import type { AppContext } from '../context.ts'
import type { Transaction } from '../database/database.ts'
import { notifyAttempt } from '../events/notify.ts'
import { AppError } from '../http/errors.ts'
import { lockJudgement } from '../judgement/lock-judgement.ts'
import { requireReviewsIn } from '../judgement/reviews-in.ts'
import { recordEvent } from '../outbox/record-event.ts'
import type { DecisionTrail, NewDecision } from '../shared/decisions.ts'
import type { StaffUser } from '../shared/review.ts'
import { optionalLatestDecision } from './latest-decision.ts'
import { listDecisions } from './list-decisions.ts'
import { decisions } from './tables.ts'

interface Deciding {
  readonly context: AppContext
  readonly attemptId: string
  readonly decision: NewDecision
  readonly user: StaffUser
}

/** Decides of an attempt that is over. Throws what `addDecision` throws. */
export async function decide(args: Deciding): Promise<DecisionTrail> {
  await args.context.db.transaction((tx) => addDecision({ ...args, tx }))
  return listDecisions(args)
}

/**
 * Adds a decision to an attempt that is over.
 *
 * Throws not-found; conflict while the attempt runs, while a wanted review is missing, or where somebody else has
 * decided since `basedOn`.
 */
export async function addDecision(args: Deciding & { readonly tx: Transaction }): Promise<void> {
  const { context, tx, attemptId, decision, user } = args
  const { outcome, reason, basedOn } = decision
  const now = context.now()
  const attempt = await lockJudgement(tx, attemptId, now)
  await requireReviewsIn(tx, attempt)
  const latest = await optionalLatestDecision(tx, attemptId)
  if ((latest?.version ?? 0) !== basedOn) {
    throw new AppError('conflict', 'Somebody else has decided in the meantime. Read it, then decide again.')
  }
  await tx
    .insert(decisions)
    .values({ attemptId, version: basedOn + 1, outcome, reason, decidedBy: user.id, decidedAt: now })
  await recordAudit(tx, {
    at: now,
    actor: user,
    action: 'decision.made',
    subject: attemptId,
    details: { outcome, reason },
  })
  await notifyAttempt(tx, attemptId)
  const decided = { outcome, by: user.name, at: now.toISOString() }
  await recordEvent({ context, tx, type: 'review.decided', invitationId: attempt.invitationId, decision: decided })
}
