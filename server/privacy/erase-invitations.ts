import { inArray } from 'drizzle-orm'
import { attempts } from '../attempts/tables.ts'
import type { AppContext } from '../context.ts'
import type { Transaction } from '../database/database.ts'
import { notifyAttempt } from '../events/notify.ts'
import { gradingTurns } from '../grading/tables.ts'
import { type Invitation, invitations } from '../invitations/tables.ts'
import { dropJobs } from './drop-jobs.ts'
import { eraseAnswers } from './erase-answers.ts'
import { eraseFromAudit } from './erase-from-audit.ts'
import { eraseMentions } from './erase-mentions.ts'
import { erasures } from './tables.ts'

type Erasure = typeof erasures.$inferInsert

/** Of the one rule or the one request that it is done for. */
export type Why = Pick<Erasure, 'kind' | 'reason' | 'days' | 'by'>

/**
 * Deletes invitations and all that hangs on them, and leaves a record without a person. What refers to an invitation or
 * an attempt goes with it, by its foreign key; what only mentions one is found by the functions below.
 */
export async function eraseInvitations(args: {
  context: AppContext
  tx: Transaction
  rows: readonly Invitation[]
  why: Why
}): Promise<void> {
  const { context, tx, rows, why } = args
  const invitationIds = rows.map(({ id }) => id)
  const begun = await tx.select({ id: attempts.id }).from(attempts).where(inArray(attempts.invitationId, invitationIds))
  const attemptIds = begun.map(({ id }) => id)
  const ids = [...invitationIds, ...attemptIds]
  await dropJobs(tx, invitationIds)
  await eraseFromAudit(tx, ids, rows)
  await eraseMentions(tx, rows)
  await eraseAnswers(context, tx, ids, rows)
  if (attemptIds.length > 0) {
    await tx.delete(gradingTurns).where(inArray(gradingTurns.attemptId, attemptIds))
    await tx.delete(attempts).where(inArray(attempts.id, attemptIds))
    for (const id of attemptIds) await notifyAttempt(tx, id)
  }
  await tx.delete(invitations).where(inArray(invitations.id, invitationIds))
  const at = context.now()
  await tx.insert(erasures).values(rows.map(({ id, assessmentId }) => ({ ...why, invitationId: id, assessmentId, at })))
}
