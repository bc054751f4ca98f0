import { and, asc, eq, lt } from 'drizzle-orm'
import type { Verdict } from '../../sandbox/index.ts'
import { foldBaseOf, selectAttemptParts } from '../attempts/attempt-content.ts'
import { allowedMs, deadlineOf, elapsedMs } from '../attempts/deadline.ts'
import { documentLanguages } from '../attempts/given-files.ts'
import { selectAttempt } from '../attempts/select-attempt.ts'
import type { Attempt } from '../attempts/tables.ts'
import type { AppContext } from '../context.ts'
import type { Executor } from '../database/database.ts'
import { selectSubmissions } from '../grading/select-submissions.ts'
import { runs, type Submission } from '../grading/tables.ts'
import { journalBatches } from '../journal/tables.ts'
import type { JournalBatch } from '../shared/journal.ts'
import type { Playback, PlaybackBatch, PlaybackSubmission } from '../shared/playback.ts'

/** The whole journal of an attempt with what it is folded over, in one answer. Throws not-found. */
export async function readPlayback({ context, id }: { context: AppContext; id: string }): Promise<Playback> {
  const { db } = context
  const attempt = await selectAttempt(db, id)
  const parts = await selectAttemptParts(db, id)
  const base = foldBaseOf(parts)
  return {
    durationMs: allowedMs(attempt),
    timeUsedMs: elapsedMs(attempt, context.now()),
    challenges: parts.map(({ challenge }) => ({
      slug: challenge.slug,
      title: challenge.title,
      languages: [...documentLanguages(challenge)],
    })),
    base: { challenges: { ...base.challenges } },
    batches: await selectPlaybackBatches(db, attempt),
    runs: await db.select().from(runs).where(eq(runs.attemptId, id)).orderBy(asc(runs.createdAt)),
    submissions: (await selectSubmissions(db, id)).map(toPlaybackSubmission),
  }
}

async function selectPlaybackBatches(db: Executor, attempt: Attempt): Promise<PlaybackBatch[]> {
  const { attemptId, number, body, receivedAt, writer } = journalBatches
  const rows = await db
    .select({ body, receivedAt, writer })
    .from(journalBatches)
    .where(and(eq(attemptId, attempt.id), lt(number, attempt.journalNext)))
    .orderBy(asc(number))
  const tabs = [...new Set(rows.map((row) => row.writer))]
  return rows.map((row) => ({
    batch: JSON.parse(row.body) as JournalBatch,
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

function toPlaybackSubmission(submission: Submission): PlaybackSubmission {
  const verdict = submission.verdict === null ? null : (JSON.parse(submission.verdict) as Verdict)
  return { ...submission, passed: verdict?.passed ?? 0, failed: verdict?.failed ?? 0 }
}
