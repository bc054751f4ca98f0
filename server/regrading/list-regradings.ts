import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import { assessmentChallenges, assessments } from '../assessments/tables.ts'
import { attemptChallenges, attempts } from '../attempts/tables.ts'
import { challenges, challengeVersions } from '../challenges/tables.ts'
import type { AppContext } from '../context.ts'
import type { Executor } from '../database/database.ts'
import { submissions } from '../grading/tables.ts'
import { AppError } from '../http/errors.ts'
import type { RegradingChoices } from '../shared/regrading.ts'
import { toSummaries } from './summaries.ts'
import { regradings } from './tables.ts'

/** The versions that an assessment's attempts can be graded with, and what was tried. Throws not-found. */
export async function listRegradings(args: { context: AppContext; assessmentId: string }): Promise<RegradingChoices> {
  const { db } = args.context
  const { assessmentId } = args
  const [known] = await db.select({ id: assessments.id }).from(assessments).where(eq(assessments.id, assessmentId))
  if (!known) throw new AppError('not-found', 'There is no such assessment.')
  const tried = await db
    .select()
    .from(regradings)
    .where(eq(regradings.assessmentId, assessmentId))
    .orderBy(desc(regradings.startedAt))
  return { challenges: await selectVersions(db, assessmentId), regradings: await toSummaries(db, tried) }
}

async function selectVersions(db: Executor, assessmentId: string): Promise<RegradingChoices['challenges']> {
  const used = db
    .select({ slug: assessmentChallenges.slug })
    .from(assessmentChallenges)
    .where(eq(assessmentChallenges.assessmentId, assessmentId))
  const versions = await db
    .select({
      slug: challengeVersions.slug,
      title: challengeVersions.title,
      hash: challengeVersions.hash,
      foundAt: challengeVersions.createdAt,
      published: challenges.hash,
    })
    .from(challengeVersions)
    .innerJoin(challenges, eq(challenges.slug, challengeVersions.slug))
    .where(and(inArray(challengeVersions.slug, used), inArray(challengeVersions.kind, ['coding', 'break-fix'])))
    .orderBy(asc(challengeVersions.slug), desc(challengeVersions.createdAt))
  const counts = await countGraded(db, assessmentId)
  return [...Map.groupBy(versions, ({ slug }) => slug)].map(([slug, own]) => ({
    slug,
    title: own.find(({ hash, published }) => hash === published)?.title ?? slug,
    versions: own.map(({ hash, foundAt, published }) => ({
      hash,
      foundAt: foundAt.toISOString(),
      isPublished: hash === published,
      attempts: counts.get(hash) ?? 0,
    })),
  }))
}

/** Graded attempts by the version that their last submission of its challenge was graded with. */
async function countGraded(db: Executor, assessmentId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db.execute<{ hash: string; count: number }>(sql`
    select graded.hash, count(*)::int as count from (
      select distinct on (s.attempt_id, s.challenge) coalesce(s.graded_with, c.hash) as hash
      from ${submissions} s
      join ${attempts} a on a.id = s.attempt_id
      join ${attemptChallenges} c on c.attempt_id = a.id and c.slug = s.challenge
      where a.assessment_id = ${assessmentId} and a.state = 'finished' and s.state = 'graded'
      order by s.attempt_id, s.challenge, s.ordinal desc
    ) graded group by graded.hash`)
  return new Map(rows.map(({ hash, count }) => [hash, count]))
}
