import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import { selectSettings } from '../../assessments/select-settings.ts'
import { closeAttempt } from '../../attempts/close-attempt.ts'
import { reopenAttempt } from '../../attempts/reopen-attempt.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import type { AppContext } from '../../context.ts'
import { AppError } from '../../http/errors.ts'
import type { InvitationView } from '../../shared/assessments.ts'
import type { reopenRequest } from '../../shared/invitation-care.ts'
import type { StaffUser } from '../../shared/review.ts'
import { invitationState } from '../invitation-state.ts'
import { toInvitationView } from '../invitation-view.ts'
import { dayMs } from '../limits.ts'
import { noteAct } from '../note-act.ts'
import { invitations } from '../tables.ts'
import { selectForChange } from './select-for-change.ts'

interface ReopenArgs {
  readonly context: AppContext
  readonly id: string
  readonly request: z.output<typeof reopenRequest>
  readonly user: StaffUser
}

/**
 * Lets a link that has ended work again: for somebody who has not started, or for somebody whose attempt is over and
 * goes on where it stopped. Nobody starts after the last day that they were invited for.
 *
 * Throws not-found, and conflict where the link works, that day is over, or the attempt runs or is decided.
 */
export async function reopenInvitation({ context, id, request, user }: ReopenArgs): Promise<InvitationView> {
  const { days, minutes, reason } = request
  const unclosed = await context.db.transaction((tx) => selectForChange(tx, id))
  // One whose time is up and that nobody has closed yet is closed in its own way first.
  if (unclosed.attempt) await closeAttempt({ context, attemptId: unclosed.attempt.id, reason: 'deadline' })
  return context.db.transaction(async (tx) => {
    const at = context.now()
    const { invitation, attempt } = await selectForChange(tx, id)
    const note = { invitationId: id, kind: 'reopened', reason, by: user.id, at } as const
    await recordAudit(tx, { at, actor: user, action: 'invitation.reopened', subject: id, details: { reason } })
    if (attempt) {
      const reopened = await reopenAttempt({ context, tx, attempt, minutes, reason, user })
      await noteAct(tx, note)
      return toInvitationView(invitation, reopened, at)
    }
    if (!['expired', 'revoked'].includes(invitationState(invitation, null, at))) {
      throw new AppError('conflict', 'This link works. There is nothing to reopen.')
    }
    const { closesAt } = await selectSettings(tx, invitation)
    const closes = closesAt === null ? Infinity : Date.parse(closesAt)
    if (closes <= at.getTime()) {
      throw new AppError('conflict', 'The last day that this candidate was invited for is over. Invite them again.')
    }
    const again = { revokedAt: null, expiresAt: new Date(Math.min(at.getTime() + days * dayMs, closes)) }
    await tx.update(invitations).set(again).where(eq(invitations.id, id))
    await noteAct(tx, note)
    return toInvitationView({ ...invitation, ...again }, null, at)
  })
}
