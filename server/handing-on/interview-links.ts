import { and, desc, eq, isNull } from 'drizzle-orm'
import { selectAttempt } from '../attempts/select-attempt.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { users } from '../auth/tables.ts'
import type { AppContext } from '../context.ts'
import { AppError } from '../http/errors.ts'
import { hashToken, newToken } from '../invitations/token.ts'
import type { CreatedInterviewLink, InterviewLink, InterviewLinkList, NewInterviewLink } from '../shared/handing-on.ts'
import type { StaffUser } from '../shared/review.ts'
import { interviewLimits } from './limits.ts'
import { type InterviewLinkRow, interviewLinks } from './tables.ts'

const dayMs = 24 * 3_600_000

/** An attempt's links, the newest first. Throws not-found. */
export async function listInterviewLinks(args: { context: AppContext; attemptId: string }): Promise<InterviewLinkList> {
  const { context, attemptId } = args
  await selectAttempt(context.db, attemptId)
  const rows = await context.db
    .select({ link: interviewLinks, by: users.name })
    .from(interviewLinks)
    .leftJoin(users, eq(users.id, interviewLinks.createdBy))
    .where(eq(interviewLinks.attemptId, attemptId))
    .orderBy(desc(interviewLinks.createdAt), desc(interviewLinks.id))
  return { links: rows.map(({ link, by }) => toView(link, by, context.now())) }
}

/** Makes a link to a finished attempt's report. Throws not-found; conflict while it runs, or where there are too many. */
export async function createInterviewLink(args: {
  context: AppContext
  user: StaffUser
  attemptId: string
  link: NewInterviewLink
}): Promise<CreatedInterviewLink> {
  const { context, user, attemptId, link } = args
  const { state } = await selectAttempt(context.db, attemptId)
  if (state === 'running') throw new AppError('conflict', 'The candidate is still working. Hand on what is finished.')
  const { links } = await listInterviewLinks(args)
  if (links.length >= interviewLimits.linksPerAttempt) {
    throw new AppError('conflict', `An attempt may have ${interviewLimits.linksPerAttempt} links. Use one of them.`)
  }
  const token = newToken()
  const now = context.now()
  const row = await context.db.transaction(async (tx) => {
    const [made] = await tx
      .insert(interviewLinks)
      .values({
        attemptId,
        tokenHash: hashToken(token),
        label: link.label,
        createdBy: user.id,
        createdAt: now,
        expiresAt: new Date(now.getTime() + link.days * dayMs),
      })
      .returning()
    if (!made) throw new Error('The link was not stored')
    const details = { label: link.label, days: link.days }
    await recordAudit(tx, { at: now, actor: user, action: 'report-link.created', subject: attemptId, details })
    return made
  })
  return { ...toView(row, user.name, now), url: `${context.publicUrl}/r/${token}` }
}

/** Makes a link worthless from now on. Throws not-found; conflict where it was revoked before. */
export async function revokeInterviewLink(args: {
  context: AppContext
  user: StaffUser
  id: string
}): Promise<InterviewLinkList> {
  const { context, user, id } = args
  const at = context.now()
  const revoked = await context.db.transaction(async (tx) => {
    const [row] = await tx
      .update(interviewLinks)
      .set({ revokedAt: at })
      .where(and(eq(interviewLinks.id, id), isNull(interviewLinks.revokedAt)))
      .returning()
    if (!row) return undefined
    const details = { label: row.label }
    await recordAudit(tx, { at, actor: user, action: 'report-link.revoked', subject: row.attemptId, details })
    return row
  })
  if (revoked) return listInterviewLinks({ context, attemptId: revoked.attemptId })
  const [there] = await context.db.select().from(interviewLinks).where(eq(interviewLinks.id, id))
  if (!there) throw new AppError('not-found', 'There is no such link.')
  throw new AppError('conflict', 'This link was revoked already.')
}

export function interviewLinkState(link: InterviewLinkRow, now: Date): InterviewLink['state'] {
  if (link.revokedAt) return 'revoked'
  return link.expiresAt.getTime() <= now.getTime() ? 'expired' : 'open'
}

function toView(link: InterviewLinkRow, by: string | null, now: Date): InterviewLink {
  return {
    id: link.id,
    label: link.label,
    by,
    createdAt: link.createdAt.toISOString(),
    expiresAt: link.expiresAt.toISOString(),
    revokedAt: link.revokedAt?.toISOString() ?? null,
    lastOpenedAt: link.lastOpenedAt?.toISOString() ?? null,
    state: interviewLinkState(link, now),
  }
}
