import { and, isNotNull, lte, or, sql } from 'drizzle-orm'
import { recordAudit } from '../../audit/record-audit.ts'
import { sessions } from '../../auth/tables.ts'
import type { AppContext } from '../../context.ts'
import '../acts.ts'

const dayMs = 86_400_000

/** Erases from where requests came, in the audit log and in sessions that nobody used since. */
export async function eraseAddresses({ db, now, periods }: AppContext): Promise<number> {
  const at = now()
  const before = new Date(at.getTime() - periods.signalDays * dayMs)
  return db.transaction(async (tx) => {
    const [counted] = await tx.execute<{ erased: number }>(
      sql`select erase_origins_of_audit_log(${before.toISOString()}::timestamptz) as erased`,
    )
    const old = await tx
      .update(sessions)
      .set({ ipAddress: null, userAgent: null })
      .where(and(lte(sessions.updatedAt, before), or(isNotNull(sessions.ipAddress), isNotNull(sessions.userAgent))))
      .returning({ id: sessions.id })
    const erased = Number(counted?.erased ?? 0) + old.length
    if (erased > 0) {
      const details = { kind: 'addresses', erased }
      await recordAudit(tx, { at, actor: null, action: 'retention.applied', subject: 'retention', details })
    }
    return erased
  })
}
