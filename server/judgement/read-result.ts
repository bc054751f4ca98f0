import { eq } from 'drizzle-orm'
import { selectAttempt } from '../attempts/select-attempt.ts'
import { attemptChallenges } from '../attempts/tables.ts'
import { challengeVersions } from '../challenges/tables.ts'
import type { Executor } from '../database/database.ts'
import { type Reviewed, readReviewed } from './read-reviewed.ts'

/** What there is to say of an attempt in one number, and what people have to do with it. */
export interface Result {
  /** Whether nothing that counts is still with the tests. */
  readonly isGraded: boolean
  /** A person's score in the place of the tests', else the tests', else, where nothing is tested, the reviewers'. */
  readonly score: number | null
  readonly reviewed: Reviewed
}

/** @param override what a person has put in the place of the tests' score; null where nobody has */
export async function readResult(db: Executor, attemptId: string, override: number | null): Promise<Result> {
  const rows = await db
    .select({ kind: challengeVersions.kind })
    .from(attemptChallenges)
    .innerJoin(challengeVersions, eq(challengeVersions.hash, attemptChallenges.hash))
    .where(eq(attemptChallenges.attemptId, attemptId))
  const hasProse = rows.some(({ kind }) => kind === 'written')
  const isTested = rows.some(({ kind }) => kind !== 'written')
  const attempt = await selectAttempt(db, attemptId)
  const reviewed = await readReviewed(db, attempt, hasProse)
  return {
    isGraded: override !== null || attempt.score !== null || !isTested,
    score: override ?? attempt.score ?? (isTested ? null : reviewed.score),
    reviewed,
  }
}
