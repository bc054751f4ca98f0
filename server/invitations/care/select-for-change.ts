import { eq } from 'drizzle-orm'
import { optionalAttemptOfCandidate } from '../../attempts/attempt-of-candidate.ts'
import type { Attempt } from '../../attempts/tables.ts'
import type { Transaction } from '../../database/database.ts'
import { AppError } from '../../http/errors.ts'
import { type Invitation, invitations } from '../tables.ts'

/** An invitation with its row locked, and what was begun with it. Throws not-found. */
export async function selectForChange(
  tx: Transaction,
  id: string,
): Promise<{ invitation: Invitation; attempt: Attempt | null }> {
  const [invitation] = await tx.select().from(invitations).where(eq(invitations.id, id)).for('update')
  if (!invitation) throw new AppError('not-found', 'There is no such invitation.')
  return { invitation, attempt: await optionalAttemptOfCandidate(tx, invitation) }
}
