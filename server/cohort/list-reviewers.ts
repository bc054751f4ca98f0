import { asc, ne } from 'drizzle-orm'
import { users } from '../auth/tables.ts'
import type { AppContext } from '../context.ts'
import type { ReviewerList } from '../shared/cohort.ts'

/** Everybody who may read attempts. */
export async function listReviewers({ context }: { context: AppContext }): Promise<ReviewerList> {
  const { id, name, role } = users
  const rows = await context.db.select({ id, name }).from(users).where(ne(role, 'author')).orderBy(asc(name), asc(id))
  return { reviewers: rows }
}
