import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { verifications } from '../auth/tables.ts'
import type { AppContext } from '../context.ts'
import { AppError } from '../http/errors.ts'
import type { PasswordLink } from '../shared/people.ts'
import { mailPasswordLink } from './mail-password-link.ts'
import { passwordLinkOf } from './password-link-of.ts'
import { selectPerson } from './person-row.ts'

const linkDays = 7
const dayMs = 86_400_000

/**
 * Makes a link to choose a password, mails it where there is a mail server, and ends the links from before. It is
 * better-auth's own password reset with more time, and so lives by the machine's clock as sessions do.
 *
 * Throws not-found, and conflict for somebody whose account has ended.
 */
export async function makePasswordLink({ context, id }: { context: AppContext; id: string }): Promise<PasswordLink> {
  const person = await selectPerson(context.db, id)
  if (person.state === 'ended') throw new AppError('conflict', 'This account has ended. Let the person back in first.')
  const token = randomBytes(24).toString('base64url')
  const { internalAdapter } = await context.auth.$context
  await context.db.delete(verifications).where(eq(verifications.value, id))
  await internalAdapter.createVerificationValue({
    identifier: `reset-password:${token}`,
    value: id,
    expiresAt: new Date(Date.now() + linkDays * dayMs),
  })
  const kind = person.state === 'invited' ? 'colleague' : 'password'
  if (context.mailer !== null) await mailPasswordLink(context, { kind, person, token })
  return { person, link: passwordLinkOf(context, token), mailed: context.mailer !== null }
}
