import { inArray } from 'drizzle-orm'
import { attempts } from '../attempts/tables.ts'
import { recordAudit } from '../audit/record-audit.ts'
import type { AppContext } from '../context.ts'
import { AppError } from '../http/errors.ts'
import { invitations } from '../invitations/tables.ts'
import type { Erased, ErasureRequest } from '../shared/privacy.ts'
import type { StaffUser } from '../shared/review.ts'
import './acts.ts'
import { eraseInvitations } from './erase-invitations.ts'
import { invitationsOfPerson } from './invitations-of-person.ts'

/**
 * Erases everything of the person behind an invitation, under the same address also in other assessments. Throws
 * not-found where somebody else was quicker, invalid-input where the address was not typed, and conflict where they are
 * at work and nobody said that this may be cut off.
 */
export async function erasePerson(args: {
  context: AppContext
  id: string
  user: StaffUser
  request: ErasureRequest
}): Promise<Erased> {
  const { context, id, user, request } = args
  const erased = await context.db.transaction(async (tx) => {
    const ids = (await invitationsOfPerson(tx, id)).map((row) => row.id)
    // Locked in one order, so that two erasures wait for each other; the second finds nobody.
    await tx
      .select({ id: invitations.id })
      .from(invitations)
      .where(inArray(invitations.id, ids))
      .orderBy(invitations.id)
      .for('update')
    const rows = await invitationsOfPerson(tx, id)
    if (rows[0].email.toLowerCase() !== request.confirm.trim().toLowerCase()) {
      throw new AppError('invalid-input', 'That is not the candidate’s e-mail address. Type it as it is shown.')
    }
    const begun = await tx
      .select()
      .from(attempts)
      .where(inArray(attempts.invitationId, ids))
      .orderBy(attempts.id)
      .for('update')
    if (request.endsRunning !== true && begun.some(({ state }) => state === 'running')) {
      throw new AppError('conflict', 'The candidate is at work at this moment. Say that the attempt may be cut off.')
    }
    const why = { kind: 'request', reason: request.reason, days: null, by: user.id } as const
    await eraseInvitations({ context, tx, rows, why })
    await recordAudit(tx, {
      at: context.now(),
      actor: user,
      action: 'candidate.erased',
      subject: id,
      details: { reason: request.reason, invitations: rows.length },
    })
    return rows.map((row) => row.id)
  })
  // By these an operator erases again what a backup brings back.
  context.log.info({ invitations: erased }, 'erased a candidate')
  return { invitations: erased.length }
}
