import { and, asc, eq, lt } from 'drizzle-orm'
import { deadlineOf, elapsedMs } from '../attempts/deadline.ts'
import type { Attempt } from '../attempts/tables.ts'
import type { Executor } from '../database/database.ts'
import type { PlaybackBatch } from '../shared/playback.ts'
import { journalBatches } from './tables.ts'

/** All batches in order, each with who wrote it and when it came. */
export async function selectPlaybackBatches(db: Executor, attempt: Attempt): Promise<PlaybackBatch[]> {
  const { attemptId, number, body, receivedAt, writer } = journalBatches
  const rows = await db
    .select({ body, receivedAt, writer })
    .from(journalBatches)
    .where(and(eq(attemptId, attempt.id), lt(number, attempt.journalNext)))
    .orderBy(asc(number))
  const tabs = [...new Set(rows.map((row) => row.writer))]
  return rows.map((row) => ({
    batch: row.body,
    arrivedAt: arrivalMs(attempt, row.receivedAt),
    tab: tabs.indexOf(row.writer),
  }))
}

/** On the attempt's own clock, and beyond its end by as much as the batch was late. */
function arrivalMs(attempt: Attempt, receivedAt: Date): number {
  const open = { ...attempt, finishedAt: null }
  const deadline = deadlineOf(open)
  const late = deadline ? Math.max(receivedAt.getTime() - deadline.getTime(), 0) : 0
  return elapsedMs(open, receivedAt) + late
}
