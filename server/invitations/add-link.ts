import type { AppContext } from '../context.ts'
import type { Executor } from '../database/database.ts'
import { invitationLinks } from './tables.ts'
import { hashToken, newToken } from './token.ts'

/**
 * Makes another link to each invitation, for a mail that is sent later: the first link's token is known to nobody but
 * its candidate. All of an invitation's links lead to the same place, and all end with it.
 */
export async function addLinks(
  context: AppContext,
  tx: Executor,
  invitationIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (invitationIds.length === 0) return new Map()
  const createdAt = context.now()
  const made = invitationIds.map((invitationId) => ({ invitationId, token: newToken() }))
  await tx
    .insert(invitationLinks)
    .values(made.map(({ invitationId, token }) => ({ invitationId, tokenHash: hashToken(token), createdAt })))
  return new Map(made.map(({ invitationId, token }) => [invitationId, `${context.publicUrl}/t/${token}`]))
}
