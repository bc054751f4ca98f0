import { and, eq, gt, inArray, isNotNull, isNull, lte, notExists, or, sql } from 'drizzle-orm'
import { attempts } from '../../attempts/tables.ts'
import type { AppContext } from '../../context.ts'
import { mailInvitations } from '../../mail/mail-invitation.ts'
import { addLinks } from '../add-link.ts'
import { invitations } from '../tables.ts'

declare module '../../jobs/job.ts' {
  interface JobPayloads {
    'remind-candidates': Record<string, unknown>
  }
}

/** Of one transaction; the rest is found a minute later. */
const mostAtOnce = 500

/**
 * Writes once more, and once only, to those whose link ends soon and who have not started. The mark and the letter are
 * written together, and rows that somebody else is changing wait for the next time.
 */
export async function remindCandidates(context: AppContext): Promise<void> {
  await context.db.transaction(async (tx) => {
    const due = await tx
      .select({ id: invitations.id })
      .from(invitations)
      .where(isDue(context))
      .orderBy(invitations.remindAt)
      .limit(mostAtOnce)
      .for('update', { skipLocked: true })
    const ids = due.map(({ id }) => id)
    const reminded = await tx
      .update(invitations)
      .set({ remindedAt: context.now() })
      .where(inArray(invitations.id, ids))
      .returning()
    const links = await addLinks(context, tx, ids)
    const addressed = reminded.map((invitation) => ({ invitation, link: links.get(invitation.id) ?? '' }))
    await mailInvitations({ context, tx, kind: 'reminder', addressed })
  })
}

function isDue({ db, now }: AppContext) {
  const at = now()
  return and(
    isNotNull(invitations.remindAt),
    lte(invitations.remindAt, at),
    isNull(invitations.remindedAt),
    isNull(invitations.revokedAt),
    gt(invitations.expiresAt, at),
    or(isNull(invitations.opensAt), lte(invitations.opensAt, at)),
    notExists(db.select({ one: sql`1` }).from(attempts).where(eq(attempts.invitationId, invitations.id))),
  )
}
