import { and, asc, count, desc, eq, ilike, inArray, isNotNull, isNull, not, or, type SQL, sql } from 'drizzle-orm'
import type { z } from 'zod'
import { assessments } from '../assessments/tables.ts'
import { attemptColumns } from '../attempts/select-attempt.ts'
import { attemptChallenges, attempts } from '../attempts/tables.ts'
import { challengeVersions } from '../challenges/tables.ts'
import type { AppContext } from '../context.ts'
import type { Executor } from '../database/database.ts'
import { submissions } from '../grading/tables.ts'
import { invitations } from '../invitations/tables.ts'
import type { AttemptPage, attemptQuery } from '../shared/review.ts'
import { toAttemptRow } from './attempt-row.ts'
import { formatPageCursor, type PageCursor, parsePageCursor } from './page-cursor.ts'

type Query = z.output<typeof attemptQuery>

/** What a sort compares. An attempt without a score is below every score. */
const sortKeys: Readonly<Record<Query['sort'], { key: SQL; type: SQL }>> = {
  started: { key: sql`${attempts.startedAt}`, type: sql`timestamptz` },
  score: { key: sql`coalesce(${attempts.score}, -1)`, type: sql`real` },
  name: { key: sql`lower(${invitations.name})`, type: sql`text` },
}

/** A page of attempts. Paging is by the last row's key and id, so nothing is skipped when rows come or go. */
export async function listAttempts(args: { context: AppContext; query: Query }): Promise<AttemptPage> {
  const { context, query } = args
  const { db } = context
  const { key } = sortKeys[query.sort]
  const direction = query.order === 'asc' ? asc : desc
  const rows = await joined(db, sql<string | number>`${key}`)
    .where(and(matching(query), after(query)))
    .orderBy(direction(key), direction(attempts.id))
    .limit(query.limit + 1)
  const page = rows.slice(0, query.limit)
  const ids = page.map(({ attempt }) => attempt.id)
  const [challengesOf, submissionsOf] = [await selectChallenges(db, ids), await selectScores(db, ids)]
  const [all] = await db
    .select({ total: count() })
    .from(attempts)
    .innerJoin(invitations, eq(invitations.id, attempts.invitationId))
    .where(matching(query))
  const last = rows.length > query.limit ? page.at(-1) : undefined
  const now = context.now()
  return {
    attempts: page.map((row) => {
      const own = <Row extends { attemptId: string }>(of: Row[]) => of.filter((one) => one.attemptId === row.attempt.id)
      return toAttemptRow({ ...row, challenges: own(challengesOf), submissions: own(submissionsOf) }, now)
    }),
    cursor: last ? formatPageCursor([last.key, last.attempt.id]) : null,
    total: all?.total ?? 0,
  }
}

function joined(db: Executor, key: SQL<string | number>) {
  return db
    .select({ attempt: attemptColumns, assessment: assessments, invitation: invitations, key })
    .from(attempts)
    .innerJoin(assessments, eq(assessments.id, attempts.assessmentId))
    .innerJoin(invitations, eq(invitations.id, attempts.invitationId))
}

const hasQueued = sql`exists (select 1 from ${submissions} where ${submissions.attemptId} = ${attempts.id} and ${submissions.state} = 'queued')`

function matching({ assessment, state, search }: Query): SQL | undefined {
  const pattern = search && `%${search.trim().replace(/[\\%_]/g, '\\$&')}%`
  return and(
    assessment === undefined ? undefined : eq(attempts.assessmentId, assessment),
    state && eq(attempts.state, state === 'running' ? 'running' : 'finished'),
    state === 'grading' ? and(isNull(attempts.score), hasQueued) : undefined,
    state === 'graded' ? or(isNotNull(attempts.score), not(hasQueued)) : undefined,
    pattern ? or(ilike(invitations.name, pattern), ilike(invitations.email, pattern)) : undefined,
  )
}

function after({ sort, order, cursor }: Query): SQL | undefined {
  if (cursor === undefined) return undefined
  const [value, id]: PageCursor = parsePageCursor(cursor)
  const { key, type } = sortKeys[sort]
  const compare = order === 'asc' ? sql`>` : sql`<`
  return sql`(${key}, ${attempts.id}) ${compare} (${String(value)}::text::${type}, ${id}::uuid)`
}

async function selectChallenges(db: Executor, ids: readonly string[]) {
  return db
    .select({
      attemptId: attemptChallenges.attemptId,
      slug: attemptChallenges.slug,
      title: challengeVersions.title,
      kind: challengeVersions.kind,
    })
    .from(attemptChallenges)
    .innerJoin(challengeVersions, eq(challengeVersions.hash, attemptChallenges.hash))
    .where(inArray(attemptChallenges.attemptId, [...ids]))
    .orderBy(asc(attemptChallenges.position))
}

async function selectScores(db: Executor, ids: readonly string[]) {
  const { attemptId, challenge, ordinal, state, score } = submissions
  return db
    .select({ attemptId, challenge, ordinal, state, score })
    .from(submissions)
    .where(inArray(submissions.attemptId, [...ids]))
}
