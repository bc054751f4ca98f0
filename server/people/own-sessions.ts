import { and, desc, eq, gt, ne } from 'drizzle-orm'
import { sessions } from '../auth/tables.ts'
import type { AppContext } from '../context.ts'
import { AppError } from '../http/errors.ts'
import type { SessionView } from '../shared/people.ts'

interface Owner {
  readonly context: AppContext
  readonly userId: string
  /** The session that asks. */
  readonly sessionId: string
}

/** Where somebody is signed in, the last used first. Sessions live by the machine's clock. */
export async function listOwnSessions({ context, userId, sessionId }: Owner): Promise<{ sessions: SessionView[] }> {
  const rows = await context.db
    .select()
    .from(sessions)
    .where(and(eq(sessions.userId, userId), gt(sessions.expiresAt, new Date())))
    .orderBy(desc(sessions.updatedAt), sessions.id)
  return {
    sessions: rows.map(({ id, createdAt, updatedAt, userAgent }) => ({
      id,
      isThis: id === sessionId,
      startedAt: createdAt.toISOString(),
      usedAt: updatedAt.toISOString(),
      browser: userAgent || null,
    })),
  }
}

/** Throws not-found for a session that is not theirs. */
export async function endOwnSession({ context, userId, id }: Omit<Owner, 'sessionId'> & { id: string }): Promise<void> {
  const [ended] = await context.db
    .delete(sessions)
    .where(and(eq(sessions.id, id), eq(sessions.userId, userId)))
    .returning({ id: sessions.id })
  if (!ended) throw new AppError('not-found', 'You have no such session; it may have ended already.')
}

export async function endOtherSessions({ context, userId, sessionId }: Owner): Promise<void> {
  await context.db.delete(sessions).where(and(eq(sessions.userId, userId), ne(sessions.id, sessionId)))
}
