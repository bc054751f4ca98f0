import { sql } from 'drizzle-orm'
import { attempts } from '../attempts/tables.ts'
import { scoreOverrides } from './tables.ts'

/** What a person has put in the place of the tests' score, beside a row of attempts; null where nobody has. */
export const latestOverride = sql<number | null>`(
  select newest.score from ${scoreOverrides} newest where newest.attempt_id = ${attempts.id}
  order by newest.version desc limit 1
)`
