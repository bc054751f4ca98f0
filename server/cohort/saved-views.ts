import { and, asc, eq } from 'drizzle-orm'
import type { AppContext } from '../context.ts'
import { AppError } from '../http/errors.ts'
import type { NewView, SavedView, ViewList } from '../shared/cohort.ts'
import type { StaffUser } from '../shared/review.ts'
import { savedViews } from './tables.ts'

const mostViews = 50

/** One's own views, by name. */
export async function listViews({ context, user }: { context: AppContext; user: StaffUser }): Promise<ViewList> {
  const rows = await context.db
    .select()
    .from(savedViews)
    .where(eq(savedViews.userId, user.id))
    .orderBy(asc(savedViews.name))
  return { views: rows }
}

/** Keeps a view under its name; one of the same name gives way. Throws conflict where there are too many. */
export async function saveView(args: { context: AppContext; user: StaffUser; view: NewView }): Promise<SavedView> {
  const { context, user, view } = args
  const { views } = await listViews(args)
  if (views.length >= mostViews && views.every(({ name }) => name !== view.name)) {
    throw new AppError('conflict', `You have ${mostViews} views. Delete one first.`)
  }
  const [row] = await context.db
    .insert(savedViews)
    .values({ ...view, userId: user.id, createdAt: context.now() })
    .onConflictDoUpdate({ target: [savedViews.userId, savedViews.name], set: { search: view.search } })
    .returning()
  if (!row) throw new Error('The view was not stored')
  return row
}

/** Throws not-found, also for somebody else's. */
export async function deleteView(args: { context: AppContext; user: StaffUser; id: string }): Promise<void> {
  const { context, user, id } = args
  const deleted = await context.db
    .delete(savedViews)
    .where(and(eq(savedViews.id, id), eq(savedViews.userId, user.id)))
    .returning({ id: savedViews.id })
  if (deleted.length === 0) throw new AppError('not-found', 'There is no such view.')
}
