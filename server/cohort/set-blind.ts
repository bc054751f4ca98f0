import { eq } from 'drizzle-orm'
import { assessments } from '../assessments/tables.ts'
import { recordAudit } from '../audit/record-audit.ts'
import type { AppContext } from '../context.ts'
import { AppError } from '../http/errors.ts'
import type { StaffUser } from '../shared/review.ts'

/** Draws or lifts the veil over an assessment's names. Throws not-found. */
export async function setBlind(args: { context: AppContext; user: StaffUser; assessmentId: string; blind: boolean }) {
  const { context, user, assessmentId, blind } = args
  return context.db.transaction(async (tx) => {
    const [row] = await tx
      .update(assessments)
      .set({ blind })
      .where(eq(assessments.id, assessmentId))
      .returning({ blind: assessments.blind })
    if (!row) throw new AppError('not-found', 'There is no such assessment.')
    const action = blind ? 'names.hidden' : 'names.shown'
    await recordAudit(tx, { at: context.now(), actor: user, action, subject: assessmentId, details: {} })
    return row
  })
}
