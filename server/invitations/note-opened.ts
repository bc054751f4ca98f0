import { and, eq, isNull } from 'drizzle-orm'
import type { AppContext } from '../context.ts'
import { recordEvent } from '../outbox/record-event.ts'
import { type Invitation, invitations } from './tables.ts'

/** Remembers when the candidate looked at the page behind the link for the first time. */
export async function noteOpened(context: AppContext, invitation: Invitation): Promise<void> {
  if (invitation.openedAt !== null) return
  await context.db.transaction(async (tx) => {
    const [opened] = await tx
      .update(invitations)
      .set({ openedAt: context.now() })
      .where(and(eq(invitations.id, invitation.id), isNull(invitations.openedAt)))
      .returning({ id: invitations.id })
    if (opened) await recordEvent({ context, tx, type: 'invitation.opened', invitationId: opened.id })
  })
}
