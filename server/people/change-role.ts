import { and, eq, isNull } from 'drizzle-orm'
import type { Actor } from '../audit/audit-event.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { users } from '../auth/tables.ts'
import type { AppContext } from '../context.ts'
import { AppError } from '../http/errors.ts'
import type { Person } from '../shared/people.ts'
import type { Role } from '../shared/review.ts'
import { keepAnAdmin, lockPeople } from './keep-an-admin.ts'
import { selectPerson } from './person-row.ts'

declare module '../audit/audit-event.ts' {
  interface AuditDetails {
    'person.role-changed': { readonly from: Role; readonly to: Role }
  }
}

/** Gives somebody another role, from their next request on. Throws not-found, and conflict for the last admin. */
export async function changeRole(args: { context: AppContext; actor: Actor; id: string; role: Role }): Promise<Person> {
  const { context, actor, id, role } = args
  return context.db.transaction(async (tx) => {
    await lockPeople(tx)
    const before = await selectPerson(tx, id)
    const [changed] = await tx
      .update(users)
      .set({ role })
      .where(and(eq(users.id, id), isNull(users.endedAt)))
      .returning({ id: users.id })
    if (!changed) throw new AppError('conflict', 'This account has ended. Let the person back in first.')
    await keepAnAdmin(tx)
    const details = { from: before.role, to: role }
    await recordAudit(tx, { at: context.now(), actor, action: 'person.role-changed', subject: id, details })
    return selectPerson(tx, id)
  })
}
