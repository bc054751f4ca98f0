import { readCompany } from '../auth/company.ts'
import type { AppContext } from '../context.ts'
import { addMails } from '../mail/add-mail.ts'
import { passwordLetter } from './password-letter.ts'
import { passwordLinkOf } from './password-link-of.ts'

/** Writes to somebody of the company who chooses a password, for the first time (`colleague`) or again. */
export async function mailPasswordLink(
  context: AppContext,
  args: {
    kind: 'colleague' | 'password'
    person: { readonly name: string; readonly email: string }
    token: string
  },
): Promise<void> {
  const { kind, person, token } = args
  const { name: company } = await readCompany(context.db)
  const letter = passwordLetter({ kind, company, name: person.name, link: passwordLinkOf(context, token) })
  await context.db.transaction((tx) =>
    addMails(context, tx, [{ invitationId: null, kind, name: person.name, address: person.email, ...letter }]),
  )
}
