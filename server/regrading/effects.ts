import { and, eq, inArray, ne } from 'drizzle-orm'
import { attemptChallenges, attempts } from '../attempts/tables.ts'
import { challengeVersions } from '../challenges/tables.ts'
import type { Executor } from '../database/database.ts'
import { attemptScore, challengeScore, countingSubmission } from '../grading/score.ts'
import { submissions } from '../grading/tables.ts'
import { type Regrading, regradedSubmissions } from './tables.ts'

/** What the tried version makes of one attempt. */
export interface Effect {
  readonly attemptId: string
  readonly invitationId: string
  readonly assessmentVersion: number
  readonly before: number | null
  readonly after: number | null
  readonly challengeBefore: number | null
  readonly challengeAfter: number | null
  /** The submission that counts with the tried version. */
  readonly submissionId: string | null
}

/** An effect for each attempt of an open regrading that is over still, whether or not its score changes. */
export async function selectEffects(db: Executor, { id, challenge }: Regrading): Promise<Effect[]> {
  const taken = db
    .selectDistinct({ id: regradedSubmissions.attemptId })
    .from(regradedSubmissions)
    .where(eq(regradedSubmissions.regradingId, id))
  const over = await db
    .select()
    .from(attempts)
    .where(and(inArray(attempts.id, taken), eq(attempts.state, 'finished')))
  const scored = await db
    .select({
      id: submissions.id,
      attemptId: submissions.attemptId,
      challenge: submissions.challenge,
      ordinal: submissions.ordinal,
      state: submissions.state,
      score: submissions.score,
    })
    .from(submissions)
    .where(inArray(submissions.attemptId, taken))
  const parts = await db
    .select({
      attemptId: attemptChallenges.attemptId,
      slug: attemptChallenges.slug,
      weight: attemptChallenges.weight,
    })
    .from(attemptChallenges)
    .innerJoin(challengeVersions, eq(challengeVersions.hash, attemptChallenges.hash))
    .where(and(inArray(attemptChallenges.attemptId, taken), ne(challengeVersions.kind, 'written')))
    .orderBy(attemptChallenges.position)
  const regraded = await db
    .select({ id: regradedSubmissions.submissionId, score: regradedSubmissions.score })
    .from(regradedSubmissions)
    .where(and(eq(regradedSubmissions.regradingId, id), eq(regradedSubmissions.state, 'graded')))
  const newScores = new Map(regraded.map((row) => [row.id, row.score]))
  const submissionsOf = Map.groupBy(scored, (row) => row.attemptId)
  const partsOf = Map.groupBy(parts, (row) => row.attemptId)
  return over.map((attempt) => {
    const own = submissionsOf.get(attempt.id) ?? []
    const tried = own.map((one) => ({
      ...one,
      score: newScores.has(one.id) ? (newScores.get(one.id) ?? null) : one.score,
    }))
    const scoreOf = (some: typeof own) =>
      attemptScore(
        (partsOf.get(attempt.id) ?? []).map(({ slug, weight }) => ({
          weight,
          score: challengeScore(some, slug, attempt.counts),
        })),
      )
    return {
      attemptId: attempt.id,
      invitationId: attempt.invitationId,
      assessmentVersion: attempt.assessmentVersion,
      before: attempt.score,
      after: scoreOf(tried),
      challengeBefore: challengeScore(own, challenge, attempt.counts),
      challengeAfter: challengeScore(tried, challenge, attempt.counts),
      submissionId: countingSubmission(tried, challenge, attempt.counts)?.id ?? null,
    }
  })
}

export function changes({ before, after }: Pick<Effect, 'before' | 'after'>): boolean {
  return before !== after
}
