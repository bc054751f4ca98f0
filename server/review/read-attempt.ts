import { asc, eq } from 'drizzle-orm'
import { assessments } from '../assessments/tables.ts'
import { selectAttemptParts } from '../attempts/attempt-content.ts'
import { allowedMs } from '../attempts/deadline.ts'
import { attemptColumns } from '../attempts/select-attempt.ts'
import { attempts } from '../attempts/tables.ts'
import { selectCohortColumns } from '../cohort/select-cohort-columns.ts'
import type { AppContext } from '../context.ts'
import { selectSubmissions } from '../grading/select-submissions.ts'
import { runs } from '../grading/tables.ts'
import { AppError } from '../http/errors.ts'
import { invitations } from '../invitations/tables.ts'
import { selectAsides } from '../journal/aside/select-asides.ts'
import { foldAttempt } from '../journal/fold-attempt.ts'
import { selectPlaybackBatches } from '../journal/select-playback-batches.ts'
import { selectEarlier } from '../regrading/select-earlier.ts'
import type { ReviewAttempt } from '../shared/review.ts'
import { happeningsOf } from '../signals/happenings.ts'
import { selectSignalRates } from '../signals/select-signal-rates.ts'
import { signalsOfAttempt } from '../signals/signals-of-attempt.ts'
import { attemptSignals } from '../signals/tables.ts'
import { selectSimilarWork } from '../similarity/select-similar-work.ts'
import { readTimekeeping } from '../timekeeping/read-timekeeping.ts'
import { activityOf } from './activity.ts'
import { toAttemptRow } from './attempt-row.ts'
import { lateByMs } from './late-by.ts'
import { toReviewChallenge } from './review-challenge.ts'
import { isVeiled, shownEmail, shownName } from './veil.ts'

/** One attempt with all its evidence. Throws not-found. */
export async function readAttempt({ context, id }: { context: AppContext; id: string }): Promise<ReviewAttempt> {
  const { db } = context
  const [found] = await db
    .select({
      attempt: attemptColumns,
      assessment: assessments,
      candidate: { name: shownName, email: shownEmail },
      isVeiled,
    })
    .from(attempts)
    .innerJoin(assessments, eq(assessments.id, attempts.assessmentId))
    .innerJoin(invitations, eq(invitations.id, attempts.invitationId))
    .where(eq(attempts.id, id))
  if (!found) throw new AppError('not-found', 'There is no such attempt.')
  const { attempt } = found
  const parts = await selectAttemptParts(db, id)
  const { work } = await foldAttempt({ context, db, attempt, parts })
  const submissions = await selectSubmissions(db, id)
  const visibleRuns = await db.select().from(runs).where(eq(runs.attemptId, id)).orderBy(asc(runs.createdAt))
  const earlier = await selectEarlier(db, id)
  const asides = await selectAsides({ context, attempt, parts })
  const batches = await selectPlaybackBatches(db, attempt)
  const [read] = await db.select().from(attemptSignals).where(eq(attemptSignals.attemptId, id))
  const signalsErasedAt = read?.erasedAt ?? null
  const row = toAttemptRow(
    {
      ...found,
      cohort: (await selectCohortColumns(db, [attempt]))(attempt),
      submissions,
      challenges: parts.map(({ challenge }) => challenge),
    },
    context.now(),
  )
  return {
    ...row,
    challenges: parts.map((part, index) =>
      toReviewChallenge({
        part,
        work,
        submissions,
        runs: visibleRuns,
        earlier,
        asides,
        counts: attempt.counts,
        score: row.parts[index]?.score ?? null,
      }),
    ),
    activity: activityOf(
      batches.map(({ batch }) => batch),
      allowedMs(attempt),
    ),
    happenings: happeningsOf(batches, row.timeUsedMs),
    // Read again from the edits alone, they would say the wrong thing.
    signals: signalsErasedAt ? [] : signalsOfAttempt(parts, batches, row.timeUsedMs),
    signalsErasedAt: signalsErasedAt?.toISOString() ?? null,
    signalRates: await selectSignalRates(db, attempt.assessmentId),
    similarWork: await selectSimilarWork(db, id),
    lateByMs: await lateByMs(db, attempt),
    timekeeping: await readTimekeeping(db, id),
  }
}
