import { asc, inArray } from 'drizzle-orm'
import { users } from '../auth/tables.ts'
import type { AppContext } from '../context.ts'
import type { ReviewerList } from '../shared/cohort.ts'
import { mayReadAttempts } from '../shared/rights.ts'

/** Everybody who may read attempts. */
export async function listReviewers({ context }: { context: AppContext }): Promise<ReviewerList> {
  const { id, name, role } = users
  const rows = await context.db
    .select({ id, name })
    .from(users)
    .where(inArray(role, role.enumValues.filter(mayReadAttempts)))
    .orderBy(asc(name), asc(id))
  return { reviewers: rows }
}
