import { asc, eq } from 'drizzle-orm'
import type { Verdict } from '../../sandbox/index.ts'
import { foldBaseOf, selectAttemptParts } from '../attempts/attempt-content.ts'
import { allowedMs, elapsedMs } from '../attempts/deadline.ts'
import { documentLanguages } from '../attempts/given-files.ts'
import { selectAttempt } from '../attempts/select-attempt.ts'
import type { AppContext } from '../context.ts'
import { selectSubmissions } from '../grading/select-submissions.ts'
import { runs, type Submission } from '../grading/tables.ts'
import { selectPlaybackBatches } from '../journal/select-playback-batches.ts'
import type { Playback, PlaybackSubmission } from '../shared/playback.ts'

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

function toPlaybackSubmission(submission: Submission): PlaybackSubmission {
  const verdict = submission.verdict === null ? null : (JSON.parse(submission.verdict) as Verdict)
  return { ...submission, passed: verdict?.passed ?? 0, failed: verdict?.failed ?? 0 }
}
