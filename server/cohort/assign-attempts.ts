import { and, eq, inArray } from 'drizzle-orm'
import { attempts } from '../attempts/tables.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { users } from '../auth/tables.ts'
import type { AppContext } from '../context.ts'
import { notifyAttempt } from '../events/notify.ts'
import { AppError } from '../http/errors.ts'
import type { AssignRequest } from '../shared/cohort.ts'
import type { StaffUser } from '../shared/review.ts'
import { mayReadAttempts } from '../shared/rights.ts'
import { reviewAssignments } from './tables.ts'

/**
 * Gives attempts to somebody to read, or takes them away, all or none. Repeating it changes nothing.
 *
 * Throws forbidden where a reviewer does so for somebody else, not-found for unknown attempts or people.
 */
export async function assignAttempts(args: {
  context: AppContext
  user: StaffUser
  request: AssignRequest
}): Promise<{ changed: number }> {
  const { context, user, request } = args
  const ids = [...new Set(request.attempts)]
  if (user.role !== 'admin' && request.reviewer !== user.id) {
    throw new AppError('forbidden', 'Only an admin may do this for somebody else. You can take attempts yourself.')
  }
  return context.db.transaction(async (tx) => {
    const [reviewer] = await tx
      .select({ role: users.role, name: users.name })
      .from(users)
      .where(eq(users.id, request.reviewer))
    if (!reviewer || !mayReadAttempts(reviewer.role)) throw new AppError('not-found', 'There is no such reviewer.')
    const known = await tx.select({ id: attempts.id }).from(attempts).where(inArray(attempts.id, ids))
    if (known.length < ids.length) throw new AppError('not-found', 'One of these attempts does not exist.')
    const changed = request.assigned
      ? await tx
          .insert(reviewAssignments)
          .values(
            ids.map((attemptId) => ({
              attemptId,
              userId: request.reviewer,
              assignedBy: user.id,
              assignedAt: context.now(),
            })),
          )
          .onConflictDoNothing()
          .returning({ id: reviewAssignments.attemptId })
      : await tx
          .delete(reviewAssignments)
          .where(and(inArray(reviewAssignments.attemptId, ids), eq(reviewAssignments.userId, request.reviewer)))
          .returning({ id: reviewAssignments.attemptId })
    for (const { id } of changed) await notifyAttempt(tx, id)
    const action = request.assigned ? 'review.assigned' : 'review.unassigned'
    const to = reviewer.name
    for (const { id: subject } of changed) {
      await recordAudit(tx, { at: context.now(), actor: user, action, subject, details: { to } })
    }
    return { changed: changed.length }
  })
}
