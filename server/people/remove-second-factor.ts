import { and, eq } from 'drizzle-orm'
import type { Actor } from '../audit/audit-event.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { secondFactors, sessions, users, verifications } from '../auth/tables.ts'
import type { AppContext } from '../context.ts'
import type { Transaction } from '../database/database.ts'
import { AppError } from '../http/errors.ts'
import type { Person } from '../shared/people.ts'
import { selectPerson } from './person-row.ts'

declare module '../audit/audit-event.ts' {
  interface AuditDetails {
    'person.second-factor-removed': { readonly sessions: number }
  }
}

/** Throws not-found, and conflict where there is no second factor. */
export async function removeSecondFactor(args: { context: AppContext; actor: Actor; id: string }): Promise<Person> {
  const { context, actor, id } = args
  return context.db.transaction(async (tx) => {
    await selectPerson(tx, id)
    await takeOff(tx, { actor, id, at: context.now() })
    return selectPerson(tx, id)
  })
}

/**
 * Takes the second factor off for somebody who lost it, and ends their sessions and trusted browsers: whoever has the
 * device must not stay in. Throws conflict where there is none.
 */
export async function takeOff(
  tx: Transaction,
  { actor, id, at }: { actor: Actor; id: string; at: Date },
): Promise<void> {
  const [changed] = await tx
    .update(users)
    .set({ twoFactorEnabled: false })
    .where(and(eq(users.id, id), eq(users.twoFactorEnabled, true)))
    .returning({ id: users.id })
  if (!changed) throw new AppError('conflict', 'This account has no second factor.')
  await tx.delete(secondFactors).where(eq(secondFactors.userId, id))
  await tx.delete(verifications).where(eq(verifications.value, id))
  const ended = await tx.delete(sessions).where(eq(sessions.userId, id)).returning({ id: sessions.id })
  const details = { sessions: ended.length }
  await recordAudit(tx, { at, actor, action: 'person.second-factor-removed', subject: id, details })
}
