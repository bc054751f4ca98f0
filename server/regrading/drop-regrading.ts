import { and, eq, inArray } from 'drizzle-orm'
import { recordAudit } from '../audit/record-audit.ts'
import type { AppContext } from '../context.ts'
import type { StaffUser } from '../shared/review.ts'
import { refuseSettled, selectRegrading } from './select-regrading.ts'
import { regradings } from './tables.ts'

declare module '../audit/audit-event.ts' {
  interface AuditDetails {
    'regrade.dropped': { readonly assessment: string; readonly challenge: string; readonly hash: string }
  }
}

/** Ends a regrading that changes nothing, while it is graded or after. Throws not-found, conflict. */
export async function dropRegrading(args: { context: AppContext; user: StaffUser; id: string }): Promise<void> {
  const { context, user, id } = args
  await context.db.transaction(async (tx) => {
    const settledAt = context.now()
    const [dropped] = await tx
      .update(regradings)
      .set({ state: 'dropped', settledBy: user.name, settledAt })
      .where(and(eq(regradings.id, id), inArray(regradings.state, ['running', 'ready'])))
      .returning()
    if (!dropped) refuseSettled(await selectRegrading(tx, id))
    const { challenge, hash, assessmentId: assessment } = dropped
    const details = { assessment, challenge, hash }
    await recordAudit(tx, { at: settledAt, actor: user, action: 'regrade.dropped', subject: id, details })
  })
}
