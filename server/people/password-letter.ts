import { letterPage } from '../mail/letter-page.ts'

interface PasswordFacts {
  readonly kind: 'colleague' | 'password'
  readonly company: string
  readonly name: string
  readonly link: string
}

/** The letter with the link to choose a password, as text and as HTML that says the same. */
export function passwordLetter({ kind, company, name, link }: PasswordFacts) {
  const subject = kind === 'colleague' ? `${company} invites you to Assay` : 'Choose a new password for Assay'
  const greeting = `Hello ${name},`
  const opening =
    kind === 'colleague'
      ? `${company} assesses candidates with Assay, and you have an account there now. Choose a password to sign in:`
      : 'somebody, probably you, has asked for a new password for your account at Assay. Choose one here:'
  const rest =
    kind === 'colleague'
      ? ['The link works once, for seven days.']
      : ['The link works once and not for long. If you did not want this, leave it: your password stays as it is.']
  return {
    subject: subject.replaceAll(/[\r\n]+/g, ' '),
    text: [greeting, opening, link, ...rest].join('\n\n'),
    html: letterPage({ title: 'Your password', button: 'Choose a password', link, greeting, opening, rest }),
  }
}
