import { eq, sql } from 'drizzle-orm'
import type { Executor } from '../database/database.ts'
import { AppError } from '../http/errors.ts'
import { type Invitation, invitations } from '../invitations/tables.ts'

/**
 * Every invitation of the person behind one of them, the oldest first. Whoever has the same e-mail address is the same
 * person. Throws not-found, also where they were erased.
 */
export async function invitationsOfPerson(db: Executor, id: string): Promise<[Invitation, ...Invitation[]]> {
  const [one] = await db.select().from(invitations).where(eq(invitations.id, id))
  const [first, ...others] = one
    ? await db
        .select()
        .from(invitations)
        .where(sql`lower(${invitations.email}) = lower(${one.email})`)
        .orderBy(invitations.createdAt, invitations.id)
    : []
  if (!first) throw new AppError('not-found', 'There is no such invitation. It may have been erased.')
  return [first, ...others]
}
