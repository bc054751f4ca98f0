import { asc, eq } from 'drizzle-orm'
import { selectSettings } from '../assessments/select-settings.ts'
import { attemptChallenges, attempts } from '../attempts/tables.ts'
import { challengeVersions } from '../challenges/tables.ts'
import type { AppContext } from '../context.ts'
import { optionalLatestDecision } from '../decisions/latest-decision.ts'
import { challengeScore } from '../grading/score.ts'
import { submissions } from '../grading/tables.ts'
import { latestOverride } from '../judgement/latest-override.ts'
import { readResult } from '../judgement/read-result.ts'

/** What an applicant tracking system may be told of an attempt. */
export interface OrderResult {
  readonly attemptId: string
  /**
   * Whether it may be told already: settled by a decision, or, where the assessment does not wait for one, graded, and
   * reviewed where people are to read it.
   */
  readonly isFinal: boolean
  /** Null where nothing is tested and nobody has rated anything. */
  readonly score: number | null
  readonly startedAt: Date
  readonly finishedAt: Date
  readonly parts: readonly { readonly title: string; readonly score: number }[]
  /** What a person decided; null where nobody has. */
  readonly decision: string | null
  /** Where the company's people read it. */
  readonly url: string
}

/** Null while the attempt runs, and while its tests are not graded and nobody has put a score in their place. */
export async function optionalOrderResult(context: AppContext, invitationId: string): Promise<OrderResult | null> {
  const { db, publicUrl } = context
  const [row] = await db
    .select({ attempts, override: latestOverride })
    .from(attempts)
    .where(eq(attempts.invitationId, invitationId))
  if (!row) return null
  const { id, startedAt, finishedAt } = row.attempts
  if (finishedAt === null) return null
  const { isGraded, score, reviewed } = await readResult(db, id, row.override)
  if (!isGraded) return null
  // What was promised with the invitation, whatever was published since.
  const { reports } = await selectSettings(db, row.attempts)
  // Whoever puts a score of their own in the tests' place has read it.
  const isRead = !reviewed.isWanted || reviewed.isIn || row.override !== null
  const decision = (await optionalLatestDecision(db, id))?.outcome ?? null
  return {
    attemptId: id,
    // To hold settles nothing.
    isFinal: decision === 'advance' || decision === 'decline' || (reports === 'graded' && isRead),
    score,
    startedAt,
    finishedAt,
    parts: await selectParts(context, id, row.attempts.counts),
    decision,
    url: `${publicUrl}/attempts/${id}`,
  }
}

async function selectParts({ db }: AppContext, attemptId: string, counts: 'last' | 'best') {
  const { challenge, ordinal, state, score } = submissions
  const scored = await db
    .select({ challenge, ordinal, state, score })
    .from(submissions)
    .where(eq(submissions.attemptId, attemptId))
  const parts = await db
    .select({ slug: attemptChallenges.slug, title: challengeVersions.title, kind: challengeVersions.kind })
    .from(attemptChallenges)
    .innerJoin(challengeVersions, eq(challengeVersions.hash, attemptChallenges.hash))
    .where(eq(attemptChallenges.attemptId, attemptId))
    .orderBy(asc(attemptChallenges.position))
  return parts
    .filter(({ kind }) => kind !== 'written')
    .map(({ slug, title }) => ({ title, score: challengeScore(scored, slug, counts) ?? 0 }))
}
