import { and, eq, gt, max } from 'drizzle-orm'
import { closesAt, deadlineOf } from '../attempts/deadline.ts'
import type { Attempt } from '../attempts/tables.ts'
import type { Executor } from '../database/database.ts'
import { journalBatches } from '../journal/tables.ts'

/** Milliseconds after the deadline at which the last work arrived; null where all of it came by the close. */
export async function lateByMs(db: Executor, attempt: Attempt): Promise<number | null> {
  const closes = closesAt(attempt)
  const deadline = deadlineOf(attempt)
  if (!closes || !deadline) return null
  const { attemptId, receivedAt } = journalBatches
  const [row] = await db
    .select({ last: max(receivedAt) })
    .from(journalBatches)
    .where(and(eq(attemptId, attempt.id), gt(receivedAt, closes)))
  return row?.last ? row.last.getTime() - deadline.getTime() : null
}
