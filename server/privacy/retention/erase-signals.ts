import { and, eq, inArray, isNull, lte } from 'drizzle-orm'
import { attempts } from '../../attempts/tables.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import type { AppContext } from '../../context.ts'
import type { Transaction } from '../../database/database.ts'
import { invitations } from '../../invitations/tables.ts'
import { journalBatches } from '../../journal/tables.ts'
import type { JournalEntry } from '../../shared/journal.ts'
import { definitions } from '../../signals/definitions.ts'
import { attemptSignals } from '../../signals/tables.ts'
import '../acts.ts'
import { erasures } from '../tables.ts'

const batch = 5
const dayMs = 86_400_000

/**
 * Erases the signals of attempts that ended long enough ago, a few: what was counted, and the events of window and line
 * in the journal that they are read from. Edits stay as they are. Returns how many attempts.
 */
export async function eraseSignals(context: AppContext): Promise<number> {
  const { signalDays } = context.periods
  const at = context.now()
  return context.db.transaction(async (tx) => {
    const due = await tx
      .select({ id: attempts.id, invitationId: invitations.id, assessmentId: attempts.assessmentId })
      .from(attempts)
      .innerJoin(invitations, eq(invitations.id, attempts.invitationId))
      .leftJoin(attemptSignals, eq(attemptSignals.attemptId, attempts.id))
      .where(
        and(
          eq(attempts.state, 'finished'),
          lte(attempts.finishedAt, new Date(at.getTime() - signalDays * dayMs)),
          isNull(attemptSignals.erasedAt),
        ),
      )
      .orderBy(attempts.finishedAt)
      .limit(batch)
      .for('update', { of: attempts, skipLocked: true })
    for (const { id } of due) await forgetWindow(tx, id)
    if (due.length === 0) return 0
    const emptied = { kinds: [], definitions, erasedAt: at }
    await tx
      .insert(attemptSignals)
      .values(due.map(({ id }) => ({ attemptId: id, ...emptied })))
      .onConflictDoUpdate({ target: attemptSignals.attemptId, set: emptied })
    const rule = { kind: 'signals', days: signalDays, at } as const
    await tx.insert(erasures).values(due.map(({ id: _, ...of }) => ({ ...rule, ...of })))
    const details = { kind: 'signals', erased: due.length }
    await recordAudit(tx, { at, actor: null, action: 'retention.applied', subject: 'retention', details })
    return due.length
  })
}

async function forgetWindow(tx: Transaction, attemptId: string): Promise<void> {
  const rows = await tx
    .select({ number: journalBatches.number, body: journalBatches.body })
    .from(journalBatches)
    .where(eq(journalBatches.attemptId, attemptId))
  for (const { number, body } of rows) {
    const entries = body.entries.filter((entry) => !isOfWindow(entry))
    if (entries.length === body.entries.length) continue
    await tx
      .update(journalBatches)
      .set({ body: { ...body, entries } })
      .where(and(eq(journalBatches.attemptId, attemptId), inArray(journalBatches.number, [number])))
  }
}

const ofWindow: ReadonlySet<string> = new Set(['focus', 'blur', 'offline', 'online', 'copy', 'cut'])

function isOfWindow(entry: JournalEntry): boolean {
  return 'event' in entry && ofWindow.has(entry.event)
}
