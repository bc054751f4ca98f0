import { and, eq, inArray, sql } from 'drizzle-orm'
import { attempts } from '../../attempts/tables.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import type { AppContext } from '../../context.ts'
import { invitations } from '../../invitations/tables.ts'
import '../acts.ts'
import { eraseInvitations } from '../erase-invitations.ts'
import { keptInvitations } from './kept-until.ts'

/** Of one transaction: short, so that nobody waits for it. */
const batch = 20

/** Erases candidates who were kept long enough, a few. Returns how many; 0 where none is left. */
export async function eraseDue(context: AppContext): Promise<number> {
  const { now, periods } = context
  const at = now()
  return context.db.transaction(async (tx) => {
    const due = await tx.execute<{ id: string; days: number }>(sql`
      select k.id, k.days from (${keptInvitations(periods)}) k
      where k.kept_until <= ${at.toISOString()}::timestamptz order by k.kept_until, k.id limit ${batch}`)
    if (due.length === 0) return 0
    const days = new Map([...due].map((row) => [row.id, Number(row.days)]))
    // In one order, as somebody's request does; who is being changed at this moment waits for the next time.
    const rows = await tx
      .select()
      .from(invitations)
      .where(inArray(invitations.id, [...days.keys()]))
      .orderBy(invitations.id)
      .for('update', { skipLocked: true })
    const locked = rows.map(({ id }) => id)
    const running = await tx
      .select({ invitationId: attempts.invitationId })
      .from(attempts)
      .where(and(inArray(attempts.invitationId, locked), eq(attempts.state, 'running')))
    // Reopened since it was found.
    const reopened = new Set(running.map(({ invitationId }) => invitationId))
    const erased = rows.filter(({ id }) => !reopened.has(id))
    for (const [rule, of] of Map.groupBy(erased, ({ id }) => days.get(id) ?? 0)) {
      const why = { kind: 'retention', reason: null, days: rule, by: null } as const
      await eraseInvitations({ context, tx, rows: of, why })
    }
    if (erased.length > 0) {
      const details = { kind: 'candidates', erased: erased.length }
      await recordAudit(tx, { at, actor: null, action: 'retention.applied', subject: 'retention', details })
    }
    return erased.length
  })
}
