import { and, eq } from 'drizzle-orm'
import { recordAudit } from '../audit/record-audit.ts'
import type { AppContext } from '../context.ts'
import type { StaffUser } from '../shared/review.ts'
import { refuseSettled, selectRegrading } from './select-regrading.ts'
import { regradings } from './tables.ts'
import { takeInMissing } from './take-in-missing.ts'

declare module '../audit/audit-event.ts' {
  interface AuditDetails {
    'regrade.widened': { readonly assessment: string; readonly submissions: number }
  }
}

/** Has what has ended since graded too. Throws not-found; conflict unless all others are graded. */
export async function includeMissing(args: { context: AppContext; user: StaffUser; id: string }): Promise<void> {
  const { context, user, id } = args
  await context.db.transaction(async (tx) => {
    const [going] = await tx
      .update(regradings)
      .set({ state: 'running' })
      .where(and(eq(regradings.id, id), eq(regradings.state, 'ready')))
      .returning()
    if (!going) refuseSettled(await selectRegrading(tx, id))
    const submissions = await takeInMissing(tx, going)
    // Nothing is left to grade, so no job would say that all are.
    if (submissions === 0) await tx.update(regradings).set({ state: 'ready' }).where(eq(regradings.id, id))
    const details = { assessment: going.assessmentId, submissions }
    await recordAudit(tx, { at: context.now(), actor: user, action: 'regrade.widened', subject: id, details })
  })
}
