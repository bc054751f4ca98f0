import { asc, eq } from 'drizzle-orm'
import { assessments } from '../assessments/tables.ts'
import { attemptChallenges, attempts } from '../attempts/tables.ts'
import { challengeVersions } from '../challenges/tables.ts'
import type { AppContext } from '../context.ts'
import { optionalLatestDecision } from '../decisions/latest-decision.ts'
import { challengeScore } from '../grading/score.ts'
import { submissions } from '../grading/tables.ts'
import { latestOverride } from '../judgement/latest-override.ts'

/** What an applicant tracking system may be told of an attempt. */
export interface OrderResult {
  readonly attemptId: string
  /** Whether it may be told already: graded, and decided where the assessment wants that. */
  readonly isFinal: boolean
  readonly score: number
  readonly startedAt: Date
  readonly finishedAt: Date
  readonly parts: readonly { readonly title: string; readonly score: number }[]
  /** What a person decided; null where nobody has. */
  readonly decision: string | null
  /** Where the company's people read it. */
  readonly url: string
}

/** Null while there is no score, of the tests or of a person in their place. */
export async function optionalOrderResult(context: AppContext, invitationId: string): Promise<OrderResult | null> {
  const { db, publicUrl } = context
  const [row] = await db
    .select({ attempts, assessments, override: latestOverride })
    .from(attempts)
    .innerJoin(assessments, eq(assessments.id, attempts.assessmentId))
    .where(eq(attempts.invitationId, invitationId))
  if (!row) return null
  const { id, startedAt, finishedAt } = row.attempts
  const score = row.override ?? row.attempts.score
  if (score === null || finishedAt === null) return null
  const decision = (await optionalLatestDecision(db, id))?.outcome ?? null
  return {
    attemptId: id,
    isFinal: row.assessments.reports === 'graded' || decision !== null,
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
