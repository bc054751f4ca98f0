import { and, eq, inArray, sql } from 'drizzle-orm'
import { attemptOfCandidate, lockAttempt } from '../../attempts/attempt-of-candidate.ts'
import { allowedMs, elapsedMs } from '../../attempts/deadline.ts'
import type { Attempt } from '../../attempts/tables.ts'
import type { AppContext } from '../../context.ts'
import type { Transaction } from '../../database/database.ts'
import { AppError } from '../../http/errors.ts'
import type { Invitation } from '../../invitations/tables.ts'
import type { AsideReceipt } from '../../shared/aside.ts'
import { type JournalAppend, type JournalBatch, journalLimits } from '../../shared/journal.ts'
import { cutBatch } from '../cut-batch.ts'
import { asideBatches, journalBatches } from '../tables.ts'

/**
 * Keeps edits that the journal refused, because another place went on with the attempt or ended it before they were
 * sent. They are taken whenever they come, and change neither the files nor the score. Only work is kept: what the
 * window did is dropped, and so is what was done after the end.
 *
 * Sent again, they are there once. Throws too-large where more is kept for the attempt than it can hold.
 */
export async function setAside(args: {
  context: AppContext
  invitation: Invitation
  append: JournalAppend
}): Promise<AsideReceipt> {
  const { context, invitation, append } = args
  const { id } = await attemptOfCandidate(context.db, invitation)
  return context.db.transaction(async (tx) => {
    const attempt = await lockAttempt(tx, id)
    const strangers = await notInJournal(tx, attempt, append)
    if (strangers.length === 0) return { kept: 0 }
    const now = context.now()
    const rows = strangers.map((batch) => {
      const body = onlyWork(attempt, batch, now)
      const { length: chars } = JSON.stringify(body)
      return { attemptId: id, writer: append.writer, number: batch.number, body, chars, receivedAt: now }
    })
    await refuseTooMuch(
      tx,
      attempt,
      rows.reduce((sum, { chars }) => sum + chars, 0),
    )
    await tx.insert(asideBatches).values(rows).onConflictDoNothing()
    return { kept: rows.length }
  })
}

/** Batches of which the answer was lost are in the journal, for all that the browser knows. */
async function notInJournal(tx: Transaction, { id }: Attempt, { writer, batches }: JournalAppend) {
  const numbers = batches.map(({ number }) => number)
  const rows = await tx
    .select({ number: journalBatches.number })
    .from(journalBatches)
    .where(
      and(eq(journalBatches.attemptId, id), eq(journalBatches.writer, writer), inArray(journalBatches.number, numbers)),
    )
  const known = new Set(rows.map(({ number }) => number))
  return batches.filter(({ number }) => !known.has(number))
}

function onlyWork(attempt: Attempt, batch: JournalBatch, now: Date): JournalBatch {
  const cut = cutBatch(batch, { elapsedMs: elapsedMs(attempt, now), durationMs: allowedMs(attempt) })
  return { ...cut, entries: cut.entries.filter((entry) => !('event' in entry)) }
}

async function refuseTooMuch(tx: Transaction, { id }: Attempt, chars: number): Promise<void> {
  const [held] = await tx
    .select({ chars: sql<number>`coalesce(sum(${asideBatches.chars}), 0)::int` })
    .from(asideBatches)
    .where(eq(asideBatches.attemptId, id))
  if ((held?.chars ?? 0) + chars <= journalLimits.asideChars) return
  throw new AppError('too-large', 'More was done in other places than is kept beside this attempt.')
}
