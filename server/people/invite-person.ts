import { randomUUID } from 'node:crypto'
import type { Actor } from '../audit/audit-event.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { users } from '../auth/tables.ts'
import type { AppContext } from '../context.ts'
import { AppError } from '../http/errors.ts'
import type { NewPerson, PasswordLink } from '../shared/people.ts'
import type { Role } from '../shared/review.ts'
import { makePasswordLink } from './make-password-link.ts'

declare module '../audit/audit-event.ts' {
  interface AuditDetails {
    'person.invited': { readonly role: Role }
  }
}

/** Makes an account without a password, and the link to choose one. Throws conflict where the address is taken. */
export async function invitePerson(args: {
  context: AppContext
  actor: Actor
  input: NewPerson
}): Promise<PasswordLink> {
  const { context, actor, input } = args
  const id = randomUUID()
  const email = input.email.toLowerCase()
  await context.db.transaction(async (tx) => {
    const [made] = await tx
      .insert(users)
      .values({ id, name: input.name, email, role: input.role, emailVerified: true })
      .onConflictDoNothing({ target: users.email })
      .returning({ id: users.id })
    if (!made) throw new AppError('conflict', `There is an account for ${email} already.`)
    await recordAudit(tx, {
      at: context.now(),
      actor,
      action: 'person.invited',
      subject: id,
      details: { role: input.role },
    })
  })
  return makePasswordLink({ context, id })
}
