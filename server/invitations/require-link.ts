import { eq, sql } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/pg-core'
import { createMiddleware } from 'hono/factory'
import type { AppContext } from '../context.ts'
import { anyOf } from '../database/any-of.ts'
import { gatherLookUps, onePer } from '../database/gather.ts'
import type { CandidateEnv } from '../http/env.ts'
import { AppError } from '../http/errors.ts'
import { type Invitation, invitationLinks, invitations } from './tables.ts'
import { hashToken } from './token.ts'

/** Lets people through whose link we once gave out, in whatever state it is now. */
export function requireLink({ db }: AppContext) {
  const find = invitationOfHash(db)
  return createMiddleware<CandidateEnv>(async (c, next) => {
    const token = /^Bearer (\S{1,200})$/i.exec(c.req.header('authorization') ?? '')?.[1]
    if (!token) throw new AppError('unauthenticated', 'Open the link from your invitation.')
    const invitation = await find(hashToken(token))
    if (!invitation) {
      throw new AppError('not-found', 'This link is not one of ours. Copy it whole from your invitation and try again.')
    }
    c.set('invitation', invitation)
    await next()
  })
}

/** By the first link, or by one that a later mail carried. Every request of a candidate begins with this. */
const invitationOfHash = onePer((db) =>
  gatherLookUps<string, Invitation>(async (hashes) => {
    const { tokenHash, invitationId } = invitationLinks
    const first = db
      .select({
        hash: sql<string>`${invitations.tokenHash}`.as('hash'),
        id: sql<string>`${invitations.id}`.as('link_of'),
      })
      .from(invitations)
      .where(anyOf(invitations.tokenHash, hashes))
    const later = db
      .select({ hash: sql<string>`${tokenHash}`.as('hash'), id: sql<string>`${invitationId}`.as('link_of') })
      .from(invitationLinks)
      .where(anyOf(tokenHash, hashes))
    // A union, because an index serves each of its sides; with `or` between them the whole table would be read.
    const links = unionAll(first, later).as('links')
    const rows = await db
      .select({ hash: links.hash, invitation: invitations })
      .from(links)
      .innerJoin(invitations, eq(invitations.id, links.id))
    return new Map(rows.map(({ hash, invitation }) => [hash, invitation]))
  }),
)
