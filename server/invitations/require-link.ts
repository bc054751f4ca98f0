import { eq, inArray, or } from 'drizzle-orm'
import { createMiddleware } from 'hono/factory'
import type { AppContext } from '../context.ts'
import type { Executor } from '../database/database.ts'
import type { CandidateEnv } from '../http/env.ts'
import { AppError } from '../http/errors.ts'
import { type Invitation, invitationLinks, invitations } from './tables.ts'
import { hashToken } from './token.ts'

/** Lets people through whose link we once gave out, in whatever state it is now. */
export function requireLink({ db }: AppContext) {
  return createMiddleware<CandidateEnv>(async (c, next) => {
    const token = /^Bearer (\S{1,200})$/i.exec(c.req.header('authorization') ?? '')?.[1]
    if (!token) throw new AppError('unauthenticated', 'Open the link from your invitation.')
    const invitation = await optionalInvitationOfToken(db, token)
    if (!invitation) {
      throw new AppError('not-found', 'This link is not one of ours. Copy it whole from your invitation and try again.')
    }
    c.set('invitation', invitation)
    await next()
  })
}

/** By the first link, or by one that a later mail carried. */
async function optionalInvitationOfToken(db: Executor, token: string): Promise<Invitation | null> {
  const hash = hashToken(token)
  const later = db
    .select({ id: invitationLinks.invitationId })
    .from(invitationLinks)
    .where(eq(invitationLinks.tokenHash, hash))
  const [invitation] = await db
    .select()
    .from(invitations)
    .where(or(eq(invitations.tokenHash, hash), inArray(invitations.id, later)))
  return invitation ?? null
}
