import { desc, eq } from 'drizzle-orm'
import { recordAudit } from '../audit/record-audit.ts'
import type { AppContext } from '../context.ts'
import { notifyAttempt } from '../events/notify.ts'
import { AppError } from '../http/errors.ts'
import { recordEvent } from '../outbox/record-event.ts'
import type { Judgement, NewOverride } from '../shared/judgement.ts'
import type { StaffUser } from '../shared/review.ts'
import { lockJudgement } from './lock-judgement.ts'
import { readJudgement } from './read-judgement.ts'
import { requireReviewsIn } from './reviews-in.ts'
import { scoreOverrides } from './tables.ts'

/**
 * Puts a score in the place of the tests' own, or the tests' own back. Both stay to be seen.
 *
 * Throws not-found; conflict while the candidate works, while a wanted review is missing, and where somebody else has
 * done so since `basedOn`.
 */
export async function overrideScore(args: {
  context: AppContext
  user: StaffUser
  attemptId: string
  override: NewOverride
}): Promise<Judgement> {
  const { context, user, attemptId } = args
  const { score, reason, basedOn } = args.override
  await context.db.transaction(async (tx) => {
    const now = context.now()
    const attempt = await lockJudgement(tx, attemptId, now)
    await requireReviewsIn(tx, attempt)
    const [latest] = await tx
      .select({ version: scoreOverrides.version })
      .from(scoreOverrides)
      .where(eq(scoreOverrides.attemptId, attemptId))
      .orderBy(desc(scoreOverrides.version))
      .limit(1)
    if ((latest?.version ?? 0) !== basedOn) {
      throw new AppError(
        'conflict',
        'Somebody else has changed the score in the meantime. Read why, then change it again.',
      )
    }
    await tx
      .insert(scoreOverrides)
      .values({ attemptId, version: basedOn + 1, score, reason, madeBy: user.id, madeAt: now })
    await recordAudit(tx, {
      at: now,
      actor: user,
      action: 'score.overridden',
      subject: attemptId,
      details: { score, reason },
    })
    await notifyAttempt(tx, attemptId)
    // Whoever was told of the score is told of the one that counts now.
    await recordEvent({ context, tx, type: 'attempt.graded', invitationId: attempt.invitationId })
  })
  return readJudgement({ context, user, attemptId })
}
