import { eq } from 'drizzle-orm'
import { recordAudit } from '../../audit/record-audit.ts'
import type { AppContext } from '../../context.ts'
import { AppError } from '../../http/errors.ts'
import type { InvitationView } from '../../shared/assessments.ts'
import type { ExtraTimeRequest } from '../../shared/invitation-care.ts'
import type { StaffUser } from '../../shared/review.ts'
import { toInvitationView } from '../invitation-view.ts'
import { noteAct } from '../note-act.ts'
import { invitations } from '../tables.ts'
import { selectForChange } from './select-for-change.ts'

/** Says how much longer somebody has who has not started. Throws not-found, and conflict once they have. */
export async function giveExtraTime(args: {
  context: AppContext
  id: string
  request: ExtraTimeRequest
  user: StaffUser
}): Promise<InvitationView> {
  const { context, id, request, user } = args
  const { minutes, reason } = request
  return context.db.transaction(async (tx) => {
    const { invitation, attempt } = await selectForChange(tx, id)
    if (attempt) {
      throw new AppError('conflict', 'The candidate has started. Give more time on the page of the attempt.')
    }
    const at = context.now()
    await tx.update(invitations).set({ extraMinutes: minutes }).where(eq(invitations.id, id))
    const details = { minutes, reason }
    await recordAudit(tx, { at, actor: user, action: 'time.granted', subject: id, details })
    await noteAct(tx, { invitationId: id, kind: 'extra-time', reason: `${minutes} min: ${reason}`, by: user.id, at })
    return toInvitationView({ ...invitation, extraMinutes: minutes }, null, at)
  })
}
