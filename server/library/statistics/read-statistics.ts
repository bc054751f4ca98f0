import { and, desc, eq, inArray, ne } from 'drizzle-orm'
import type { Verdict } from '../../../sandbox/index.ts'
import { assessments } from '../../assessments/tables.ts'
import { attemptChallenges, attempts } from '../../attempts/tables.ts'
import type { AppContext } from '../../context.ts'
import type { Executor } from '../../database/database.ts'
import { attemptScore, challengeScore, countingSubmission } from '../../grading/score.ts'
import { runs, submissions } from '../../grading/tables.ts'
import { earlierVerdicts } from '../../regrading/tables.ts'
import type { ChallengeStatistics } from '../../shared/library-statistics.ts'
import { type AttemptEvidence, describeAttempts } from './describe-attempts.ts'
import { timeSpentMs } from './time-spent.ts'

/** The latest attempts that are looked at. */
const mostAttempts = 1_000

/**
 * What finished and graded attempts say of a challenge: of one version, or of all.
 *
 * What is said of a version comes from the attempts that were given it, and from its own tests: where a regrading has
 * put another version's verdict in the place of its own, the earlier one speaks. Of all versions together those verdicts
 * speak that count today.
 */
export async function readStatistics(args: {
  context: AppContext
  slug: string
  version: string | undefined
}): Promise<ChallengeStatistics> {
  const { context, slug, version } = args
  const { db } = context
  const taken = await db
    .select({ id: attempts.id, startedAt: attempts.startedAt, counts: attempts.counts })
    .from(attemptChallenges)
    .innerJoin(attempts, eq(attempts.id, attemptChallenges.attemptId))
    .innerJoin(assessments, eq(assessments.id, attempts.assessmentId))
    .where(
      and(
        eq(attemptChallenges.slug, slug),
        eq(attempts.state, 'finished'),
        version === undefined ? undefined : eq(attemptChallenges.hash, version),
      ),
    )
    .orderBy(desc(attempts.startedAt), attempts.id)
    .limit(mostAttempts)
  const rows = await selectRows(
    db,
    taken.map(({ id }) => id),
    slug,
    version,
  )
  const evidence = taken.flatMap((attempt) => evidenceOf(attempt, rows, slug) ?? [])
  return describeAttempts(evidence)
}

async function selectRows(db: Executor, ids: readonly string[], slug: string, version: string | undefined) {
  const { id, attemptId, challenge, ordinal, state, score, at } = submissions
  const own = await db
    .select({ id, attemptId, challenge, ordinal, state, score, at })
    .from(submissions)
    .where(inArray(attemptId, [...ids]))
  const ran = await db
    .select({ attemptId: runs.attemptId, challenge: runs.challenge, at: runs.at })
    .from(runs)
    .where(inArray(runs.attemptId, [...ids]))
  const parts = await db
    .select({
      attemptId: attemptChallenges.attemptId,
      slug: attemptChallenges.slug,
      weight: attemptChallenges.weight,
    })
    .from(attemptChallenges)
    .where(inArray(attemptChallenges.attemptId, [...ids]))
  const verdicts = await db
    .select({ id, verdict: submissions.verdict })
    .from(submissions)
    .where(and(inArray(attemptId, [...ids]), eq(challenge, slug), eq(state, 'graded')))
  const earlier = version === undefined ? [] : await selectReplaced(db, ids, slug, version)
  const scoreBefore = new Map(earlier.map((row) => [row.id, row.score]))
  const graded = own.map((row) => ({ ...row, score: scoreBefore.get(row.id) ?? row.score }))
  return {
    submissions: Map.groupBy(graded, (row) => row.attemptId),
    runs: Map.groupBy(ran, (row) => row.attemptId),
    parts: Map.groupBy(parts, (row) => row.attemptId),
    verdicts: new Map([...verdicts, ...earlier].map((row) => [row.id, row.verdict])),
  }
}

/** What a version said of submissions that count by another one's verdict since. */
function selectReplaced(db: Executor, ids: readonly string[], slug: string, version: string) {
  return db
    .select({ id: submissions.id, score: earlierVerdicts.score, verdict: earlierVerdicts.verdict })
    .from(earlierVerdicts)
    .innerJoin(submissions, eq(submissions.id, earlierVerdicts.submissionId))
    .where(
      and(
        inArray(submissions.attemptId, [...ids]),
        eq(submissions.challenge, slug),
        ne(submissions.gradedWith, version),
        eq(earlierVerdicts.hash, version),
      ),
    )
}

interface TakenAttempt {
  readonly id: string
  readonly startedAt: Date
  readonly counts: 'last' | 'best'
}

/** Null while something of it is not graded. */
function evidenceOf(
  { id, startedAt, counts }: TakenAttempt,
  rows: Awaited<ReturnType<typeof selectRows>>,
  slug: string,
): AttemptEvidence | null {
  const handedIn = rows.submissions.get(id) ?? []
  const score = challengeScore(handedIn, slug, counts)
  if (score === null) return null
  const others = (rows.parts.get(id) ?? []).filter((part) => part.slug !== slug)
  const rest = others.map((part) => ({ weight: part.weight, score: challengeScore(handedIn, part.slug, counts) }))
  const counting = countingSubmission(handedIn, slug, counts)
  const verdict = counting && rows.verdicts.get(counting.id)
  return {
    startedAt,
    score,
    rest: others.length === 0 ? null : attemptScore(rest),
    timeMs: timeSpentMs([...(rows.runs.get(id) ?? []), ...handedIn], slug),
    tests: verdict ? testsOf(JSON.parse(verdict) as Verdict) : [],
  }
}

function testsOf({ status, tests }: Verdict): AttemptEvidence['tests'] {
  if (status !== 'graded') return []
  const hidden = tests.filter(({ visibility }) => visibility === 'hidden')
  return hidden.map(({ name, status: outcome, message }) => ({ name, passed: outcome === 'passed', message }))
}
