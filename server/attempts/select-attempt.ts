import { getTableColumns, sql } from 'drizzle-orm'
import { anyOf } from '../database/any-of.ts'
import type { Executor } from '../database/database.ts'
import { gatherLookUps, onePer } from '../database/gather.ts'
import { AppError } from '../http/errors.ts'
import type { Pause } from './deadline.ts'
import { type Attempt, attemptPauses, attempts, timeGrants } from './tables.ts'

/** What is selected of an attempt: its row and what was done to its clock, in one statement. */
export const attemptColumns = {
  ...getTableColumns(attempts),
  grantedMs: sql<number>`(
    select coalesce(sum(grants.minutes), 0)::int * 60000 from ${timeGrants} grants where grants.attempt_id = ${attempts}.id
  )`.mapWith(Number),
  pauses: sql<readonly Pause[]>`(
    select coalesce(json_agg(json_build_array(
      (extract(epoch from pauses.paused_at) * 1000)::float8,
      (extract(epoch from pauses.resumed_at) * 1000)::float8,
      pauses.reason
    ) order by pauses.paused_at), '[]')::text
    from ${attemptPauses} pauses where pauses.attempt_id = ${attempts}.id
  )`.mapWith(readPauses),
}

function readPauses(text: string): readonly Pause[] {
  const rows = JSON.parse(text) as [from: number, until: number | null, reason: string][]
  return rows.map(([from, until, reason]) => ({
    from: new Date(from),
    until: until === null ? null : new Date(until),
    reason,
  }))
}

/** Throws not-found. */
export async function selectAttempt(db: Executor, id: string): Promise<Attempt> {
  const attempt = await attemptOfId(db)(id)
  if (!attempt) throw new AppError('not-found', 'There is no such attempt.')
  return attempt
}

const attemptOfId = onePer((db) =>
  gatherLookUps(async (ids: readonly string[]) => {
    const found = await selectAttempts(db, ids)
    return new Map(found.map((attempt) => [attempt.id, attempt]))
  }),
)

/** Those of them that exist, in no order. */
export function selectAttempts(db: Executor, ids: readonly string[]): Promise<Attempt[]> {
  return db.select(attemptColumns).from(attempts).where(anyOf(attempts.id, ids))
}
