import { and, eq, inArray } from 'drizzle-orm'
import { lockAttempt } from '../attempts/attempt-of-candidate.ts'
import { allowedMs, elapsedMs, isTooLate } from '../attempts/deadline.ts'
import { attemptOver } from '../attempts/refuse-unless-running.ts'
import { type Attempt, attempts } from '../attempts/tables.ts'
import type { AppContext } from '../context.ts'
import type { Transaction } from '../database/database.ts'
import { AppError } from '../http/errors.ts'
import { type JournalAppend, type JournalBatch, journalLimits } from '../shared/journal.ts'
import { cutBatch } from './cut-batch.ts'
import { journalBatches } from './tables.ts'

export interface Stored {
  /** The attempt's row after the append, committed. */
  readonly attempt: Attempt
  /** Batches that were not there before. */
  readonly count: number
  /** Entries left out because they were made after the end. */
  readonly dropped: number
}

export interface BatchesToStore {
  readonly context: AppContext
  readonly attemptId: string
  readonly append: JournalAppend
}

/** What is to be written of an attempt's new batches, and what is then true. */
export interface Prepared {
  readonly rows: (typeof journalBatches.$inferInsert)[]
  readonly stored: Stored
}

/**
 * Stores the batches that are new, each number once, in a transaction of its own: work is kept whatever becomes of the
 * run or the submission that it came along with. The lock on the attempt's row keeps two requests from interleaving.
 *
 * Throws journal-gap where a batch is missing in between, journal-taken where another tab wrote that number,
 * attempt-over where the attempt was finished by hand or is long past, too-large where the journal is full.
 */
export async function storeAlone({ context, attemptId, append }: BatchesToStore): Promise<Stored> {
  return context.db.transaction(async (tx) => {
    const attempt = await lockAttempt(tx, attemptId)
    const batches = append.batches.toSorted((a, b) => a.number - b.number)
    await refuseTaken(tx, attempt, append.writer, batches)
    const fresh = batches.filter(({ number }) => number >= attempt.journalNext)
    if (fresh.length === 0) return { attempt, count: 0, dropped: 0 }
    refuseGap(attempt, fresh)
    const { rows, stored } = prepareBatches(attempt, append.writer, fresh, context.now())
    await tx.insert(journalBatches).values(rows)
    const { journalChars, journalNext } = stored.attempt
    await tx.update(attempts).set({ journalChars, journalNext }).where(eq(attempts.id, attempt.id))
    return stored
  })
}

/** `attempt` is the locked row and `fresh` begins with its next number. Throws attempt-over and too-large. */
export function prepareBatches(attempt: Attempt, writer: string, fresh: readonly JournalBatch[], now: Date): Prepared {
  if (attempt.finishReason === 'candidate' || isTooLate(attempt, now)) throw attemptOver()
  const time = { elapsedMs: elapsedMs(attempt, now), durationMs: allowedMs(attempt) }
  const rows = fresh.map((batch) => {
    const body = cutBatch(batch, time)
    const dropped = batch.entries.length - body.entries.length
    return { attemptId: attempt.id, number: batch.number, writer, body, receivedAt: now, dropped }
  })
  const journalChars = rows.reduce((sum, { body }) => sum + JSON.stringify(body).length, attempt.journalChars)
  if (journalChars > journalLimits.attemptChars) {
    throw new AppError('too-large', 'This attempt has recorded more than it can hold. Submit what you have.')
  }
  const dropped = rows.reduce((sum, row) => sum + row.dropped, 0)
  const changed = { ...attempt, journalChars, journalNext: attempt.journalNext + rows.length }
  return { rows, stored: { attempt: changed, count: rows.length, dropped } }
}

function refuseGap({ journalNext }: Attempt, fresh: readonly JournalBatch[]): void {
  const gap = fresh.findIndex(({ number }, index) => number !== journalNext + index)
  if (gap === -1) return
  throw new AppError('journal-gap', `Batch ${journalNext + gap} is missing. Send batches from ${journalNext} on.`, {
    expected: journalNext,
  })
}

async function refuseTaken(tx: Transaction, attempt: Attempt, writer: string, batches: readonly JournalBatch[]) {
  const known = batches.map(({ number }) => number).filter((number) => number < attempt.journalNext)
  if (known.length === 0) return
  const rows = await tx
    .select({ writer: journalBatches.writer })
    .from(journalBatches)
    .where(and(eq(journalBatches.attemptId, attempt.id), inArray(journalBatches.number, known)))
  if (rows.every((row) => row.writer === writer)) return
  throw new AppError(
    'journal-taken',
    'Another tab or computer has gone on with this attempt. Reload to see its work.',
    {
      expected: attempt.journalNext,
    },
  )
}
