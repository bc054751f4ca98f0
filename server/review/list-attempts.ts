import { and, asc, count, desc, eq, inArray, isNotNull, isNull, not, or, type SQL, sql } from 'drizzle-orm'
import type { z } from 'zod'
import { assessments } from '../assessments/tables.ts'
import { attemptColumns } from '../attempts/select-attempt.ts'
import { attemptChallenges, attempts } from '../attempts/tables.ts'
import { challengeVersions } from '../challenges/tables.ts'
import { ownOrder } from '../cohort/own-order.ts'
import { selectCohortColumns } from '../cohort/select-cohort-columns.ts'
import { reviewAssignments } from '../cohort/tables.ts'
import type { AppContext } from '../context.ts'
import type { Executor } from '../database/database.ts'
import { decisions } from '../decisions/tables.ts'
import { submissions } from '../grading/tables.ts'
import { invitations } from '../invitations/tables.ts'
import { scoreOverrides } from '../judgement/tables.ts'
import type { AttemptPage, attemptQuery, StaffUser } from '../shared/review.ts'
import { attemptSignals } from '../signals/tables.ts'
import { closestSimilarity } from '../similarity/select-similar-work.ts'
import { toAttemptRow } from './attempt-row.ts'
import { formatPageCursor, type PageCursor, parsePageCursor } from './page-cursor.ts'
import { isVeiled, shownEmail, shownName } from './veil.ts'

type Query = z.output<typeof attemptQuery>

interface SortKey {
  readonly key: SQL
  readonly type: SQL
}

const overridden = sql`(select ${scoreOverrides.score} from ${scoreOverrides} where ${scoreOverrides.attemptId} = ${attempts.id} order by ${scoreOverrides.version} desc limit 1)`

/** What a sort compares. An attempt without a score is below every score. */
const sortKeys: Readonly<Record<Exclude<Query['sort'], 'own'>, SortKey>> = {
  started: { key: sql`${attempts.startedAt}`, type: sql`timestamptz` },
  score: { key: sql`coalesce(${overridden}, ${attempts.score}, -1)::real`, type: sql`real` },
  finished: { key: sql`coalesce(${attempts.finishedAt}, 'epoch')`, type: sql`timestamptz` },
  time: {
    key: sql`coalesce(extract(epoch from ${attempts.finishedAt} - ${attempts.startedAt}), -1)::float8`,
    type: sql`float8`,
  },
  name: { key: sql`lower(${shownName})`, type: sql`text` },
  signals: {
    key: sql`coalesce((select cardinality(${attemptSignals.kinds}) from ${attemptSignals} where ${attemptSignals.attemptId} = ${attempts.id} and ${attemptSignals.erasedAt} is null), -1)`,
    type: sql`int`,
  },
  alike: { key: closestSimilarity, type: sql`real` },
}

function sortKey({ sort }: Query, user: StaffUser): SortKey {
  return sort === 'own' ? { key: ownOrder(user.id), type: sql`text` } : sortKeys[sort]
}

/** A page of attempts. Paging is by the last row's key and id, so nothing is skipped when rows come or go. */
export async function listAttempts(args: { context: AppContext; user: StaffUser; query: Query }): Promise<AttemptPage> {
  const { context, user, query } = args
  const { db } = context
  const sort = sortKey(query, user)
  // The place of each row first, and what it shows of those few that the page has.
  const [places, total] = await Promise.all([
    selectPlaces(db, query, { where: and(matching(query, user), after(query, sort)), key: sort.key }),
    countAll(db, query, user),
  ])
  const ids = places.slice(0, query.limit).map(({ id }) => id)
  const [rows, challengesOf, submissionsOf] = await Promise.all([
    joined(db).where(inArray(attempts.id, ids)),
    selectChallenges(db, ids),
    selectScores(db, ids),
  ])
  const page = ids.flatMap((id) => rows.find(({ attempt }) => attempt.id === id) ?? [])
  const cohortOf = await selectCohortColumns(
    db,
    page.map(({ attempt }) => attempt),
  )
  const last = places.length > query.limit ? places[query.limit - 1] : undefined
  const now = context.now()
  return {
    attempts: page.map((row) => {
      const own = <Row extends { attemptId: string }>(of: Row[]) => of.filter((one) => one.attemptId === row.attempt.id)
      const cohort = cohortOf(row.attempt)
      return toAttemptRow({ ...row, cohort, challenges: own(challengesOf), submissions: own(submissionsOf) }, now)
    }),
    cursor: last ? formatPageCursor([last.key, last.id]) : null,
    total,
  }
}

async function selectPlaces(db: Executor, query: Query, { where, key }: { where: SQL | undefined; key: SQL }) {
  const direction = query.order === 'asc' ? asc : desc
  return db
    .select({ id: attempts.id, key: sql<string | number>`${key}` })
    .from(attempts)
    .innerJoin(assessments, eq(assessments.id, attempts.assessmentId))
    .innerJoin(invitations, eq(invitations.id, attempts.invitationId))
    .where(where)
    .orderBy(direction(key), direction(attempts.id))
    .limit(query.limit + 1)
}

async function countAll(db: Executor, query: Query, user: StaffUser): Promise<number> {
  const counted = db.select({ total: count() }).from(attempts).$dynamic()
  // Names are all that a count can ask of these two.
  if (query.search) {
    counted
      .innerJoin(assessments, eq(assessments.id, attempts.assessmentId))
      .innerJoin(invitations, eq(invitations.id, attempts.invitationId))
  }
  const [all] = await counted.where(matching(query, user))
  return all?.total ?? 0
}

function joined(db: Executor) {
  return db
    .select({
      attempt: attemptColumns,
      assessment: assessments,
      candidate: { name: shownName, email: shownEmail },
      isVeiled,
    })
    .from(attempts)
    .innerJoin(assessments, eq(assessments.id, attempts.assessmentId))
    .innerJoin(invitations, eq(invitations.id, attempts.invitationId))
}

const hasQueued = sql`exists (select 1 from ${submissions} where ${submissions.attemptId} = ${attempts.id} and ${submissions.state} = 'queued')`

const newestOutcome = sql`(select ${decisions.outcome} from ${decisions} where ${decisions.attemptId} = ${attempts.id} order by ${decisions.version} desc limit 1)`
const readers = sql`select 1 from ${reviewAssignments} where ${reviewAssignments.attemptId} = ${attempts.id}`

function matching({ assessment, state, decision, reviewer, search }: Query, user: StaffUser): SQL | undefined {
  const pattern = search && `%${search.trim().replace(/[\\%_]/g, '\\$&')}%`
  return and(
    assessment === undefined ? undefined : eq(attempts.assessmentId, assessment),
    state && eq(attempts.state, state === 'running' ? 'running' : 'finished'),
    state === 'grading' ? and(isNull(attempts.score), hasQueued) : undefined,
    state === 'graded' ? or(isNotNull(attempts.score), not(hasQueued)) : undefined,
    decision && (decision === 'none' ? sql`${newestOutcome} is null` : sql`${newestOutcome} = ${decision}`),
    reviewer === 'me' ? sql`exists (${readers} and ${reviewAssignments.userId} = ${user.id})` : undefined,
    reviewer === 'nobody' ? sql`not exists (${readers})` : undefined,
    pattern ? or(sql`${shownName} ilike ${pattern}`, sql`${shownEmail} ilike ${pattern}`) : undefined,
  )
}

function after({ order, cursor }: Query, { key, type }: SortKey): SQL | undefined {
  if (cursor === undefined) return undefined
  const [value, id]: PageCursor = parsePageCursor(cursor)
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
