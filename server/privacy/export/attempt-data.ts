import { asc, eq, or } from 'drizzle-orm'
import { attemptChallenges, attemptPauses, type attempts, timeGrants } from '../../attempts/tables.ts'
import type { Executor } from '../../database/database.ts'
import { challengeFeedback } from '../../feedback/tables.ts'
import { runs, submissions } from '../../grading/tables.ts'
import { interviewLinks } from '../../handing-on/tables.ts'
import { attemptSignals } from '../../signals/tables.ts'
import { similarityPairs } from '../../similarity/tables.ts'
import type { ByNumber } from './people-by-number.ts'

type AttemptRow = typeof attempts.$inferSelect

/**
 * What an attempt holds beside the journal and the files. Of a verdict it has what the candidate caused, and no test:
 * tests are the company's, and would be known to the next candidate.
 */
export async function attemptData(db: Executor, attempt: AttemptRow, by: ByNumber) {
  const { id, consent, startedAt, finishedAt, finishReason, state, score, durationMs } = attempt
  const grants = await db
    .select()
    .from(timeGrants)
    .where(eq(timeGrants.attemptId, id))
    .orderBy(asc(timeGrants.grantedAt))
  const pauses = await db
    .select()
    .from(attemptPauses)
    .where(eq(attemptPauses.attemptId, id))
    .orderBy(asc(attemptPauses.pausedAt))
  return {
    id,
    consent,
    state,
    startedAt,
    finishedAt,
    finishReason,
    durationMs,
    testScore: score,
    challenges: await db
      .select({ challenge: attemptChallenges.slug, weight: attemptChallenges.weight })
      .from(attemptChallenges)
      .where(eq(attemptChallenges.attemptId, id))
      .orderBy(asc(attemptChallenges.position)),
    timeGrants: grants.map(({ minutes, reason, grantedBy, grantedAt: at }) => ({
      minutes,
      reason,
      by: by(grantedBy),
      at,
    })),
    pauses: pauses.map(({ reason, pausedBy, pausedAt, resumedAt }) => ({
      reason,
      by: by(pausedBy),
      pausedAt,
      resumedAt,
    })),
    ...(await workData(db, id)),
    ...(await seenData(db, id)),
  }
}

async function workData(db: Executor, id: string) {
  const { challenge, language, origin, at, state, score, hiddenPassed, hiddenTotal, compileError, createdAt } =
    submissions
  return {
    submissions: await db
      .select({ challenge, language, origin, at, state, score, hiddenPassed, hiddenTotal, compileError, createdAt })
      .from(submissions)
      .where(eq(submissions.attemptId, id))
      .orderBy(asc(submissions.ordinal)),
    runs: await db
      .select({ challenge: runs.challenge, at: runs.at, status: runs.status, passed: runs.passed, failed: runs.failed })
      .from(runs)
      .where(eq(runs.attemptId, id))
      .orderBy(asc(runs.createdAt)),
    feedback: await db
      .select({
        challenge: challengeFeedback.slug,
        clear: challengeFeedback.clear,
        fair: challengeFeedback.fair,
        time: challengeFeedback.time,
        comment: challengeFeedback.comment,
      })
      .from(challengeFeedback)
      .where(eq(challengeFeedback.attemptId, id)),
  }
}

/** What was concluded from the work, and to whom it was shown. With whom it is alike is somebody else's data. */
async function seenData(db: Executor, id: string) {
  const { leftAttempt, rightAttempt, challenge, similarity } = similarityPairs
  const [signals] = await db.select().from(attemptSignals).where(eq(attemptSignals.attemptId, id))
  const { createdAt, expiresAt, revokedAt, lastOpenedAt } = interviewLinks
  return {
    signals: signals?.kinds ?? [],
    alikeWithOthers: await db
      .select({ challenge, similarity })
      .from(similarityPairs)
      .where(or(eq(leftAttempt, id), eq(rightAttempt, id))),
    linksToTheReport: await db
      .select({ createdAt, expiresAt, revokedAt, lastOpenedAt })
      .from(interviewLinks)
      .where(eq(interviewLinks.attemptId, id)),
  }
}
