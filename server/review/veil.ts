import { sql } from 'drizzle-orm'
import { assessments } from '../assessments/tables.ts'
import { attempts } from '../attempts/tables.ts'
import { decisions } from '../decisions/tables.ts'
import { invitations } from '../invitations/tables.ts'

/**
 * Blind review: where the assessment wants it, an attempt has no name until it is decided. The veil is in what is
 * selected, so that sorting and searching cannot look behind it either.
 */
export const isVeiled = sql<boolean>`(${assessments.blind} and not exists (
  select 1 from ${decisions} where ${decisions.attemptId} = ${attempts.id}
))`

/** A name of its own for each attempt, which says nothing of whose it is. */
const standIn = sql<string>`'Candidate ' || upper(substr(md5(${attempts.id}::text), 1, 6))`

export const shownName = sql<string>`case when ${isVeiled} then ${standIn} else ${invitations.name} end`

/** Empty behind the veil. */
export const shownEmail = sql<string>`case when ${isVeiled} then '' else ${invitations.email} end`
