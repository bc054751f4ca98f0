import { selectSettings } from '../assessments/select-settings.ts'
import type { Attempt } from '../attempts/tables.ts'
import { recordAudit } from '../audit/record-audit.ts'
import type { AppContext } from '../context.ts'
import type { Transaction } from '../database/database.ts'
import { selectRubric } from '../judgement/select-rubric.ts'
import { recordEvent } from '../outbox/record-event.ts'
import { decisions } from './tables.ts'

/** Who decided, where the bands did. */
export const bandsName = 'The bands of the assessment'

/**
 * Decides a graded attempt without a person, where the assessment was published with exactly that wish and its score
 * lies in the upper or lower band. A decision that is there already stays, and so does a wish for two reviews.
 */
export async function decideByBands(
  context: Pick<AppContext, 'now' | 'publicUrl'>,
  tx: Transaction,
  attempt: Attempt,
): Promise<void> {
  const { id: attemptId, score, invitationId } = attempt
  const { decides, advanceFrom, declineBelow } = await selectSettings(tx, attempt)
  if (decides !== 'bands' || score === null) return
  const isHigh = advanceFrom !== null && score >= advanceFrom
  const isLow = declineBelow !== null && score < declineBelow
  if (!isHigh && !isLow) return
  if ((await selectRubric(tx, attempt.assessmentId)).reviewers > 1) return
  const outcome = isHigh ? 'advance' : 'decline'
  const reason = isHigh
    ? `The score ${score} is at least ${advanceFrom}.`
    : `The score ${score} is below ${declineBelow}.`
  const decidedAt = context.now()
  const [made] = await tx
    .insert(decisions)
    .values({ attemptId, version: 1, outcome, reason, decidedBy: null, byBands: true, decidedAt })
    .onConflictDoNothing()
    .returning({ version: decisions.version })
  if (!made) return
  const details = { outcome, reason }
  await recordAudit(tx, { at: decidedAt, actor: null, action: 'decision.made', subject: attemptId, details })
  const decision = { outcome, by: bandsName, at: decidedAt.toISOString() }
  await recordEvent({ context, tx, type: 'review.decided', invitationId, decision })
}
