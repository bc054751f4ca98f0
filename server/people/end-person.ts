import { eq } from 'drizzle-orm'
import type { Actor } from '../audit/audit-event.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { sessions, users, verifications } from '../auth/tables.ts'
import type { AppContext } from '../context.ts'
import type { Person } from '../shared/people.ts'
import { keepAnAdmin, lockPeople } from './keep-an-admin.ts'
import { selectPerson } from './person-row.ts'

declare module '../audit/audit-event.ts' {
  interface AuditDetails {
    'person.ended': { readonly sessions: number }
    'person.let-back-in': Record<string, never>
  }
}

interface Args {
  readonly context: AppContext
  readonly actor: Actor
  readonly id: string
}

/**
 * Ends somebody's account: their sessions and links end now, and they cannot sign in. What they reviewed and decided
 * stays, with their name. Throws not-found, and conflict for the last admin.
 */
export async function endPerson({ context, actor, id }: Args): Promise<Person> {
  return context.db.transaction(async (tx) => {
    await lockPeople(tx)
    await selectPerson(tx, id)
    await tx.update(users).set({ endedAt: context.now() }).where(eq(users.id, id))
    await keepAnAdmin(tx)
    const ended = await tx.delete(sessions).where(eq(sessions.userId, id)).returning({ id: sessions.id })
    await tx.delete(verifications).where(eq(verifications.value, id))
    const details = { sessions: ended.length }
    await recordAudit(tx, { at: context.now(), actor, action: 'person.ended', subject: id, details })
    return selectPerson(tx, id)
  })
}

/** Lets somebody sign in again, as they were. Throws not-found. */
export async function letBackIn({ context, actor, id }: Args): Promise<Person> {
  return context.db.transaction(async (tx) => {
    await selectPerson(tx, id)
    await tx.update(users).set({ endedAt: null }).where(eq(users.id, id))
    await recordAudit(tx, { at: context.now(), actor, action: 'person.let-back-in', subject: id, details: {} })
    return selectPerson(tx, id)
  })
}
