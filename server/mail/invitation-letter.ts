import { letterPage } from './letter-page.ts'

export interface InvitationFacts {
  readonly kind: 'invitation' | 'reminder'
  readonly company: string
  readonly candidate: string
  readonly title: string
  readonly role: string
  /** The company's own; ours where it is empty. */
  readonly subject: string
  /** What the company says in the place of our first sentence; ours where it is empty. */
  readonly ownWords: string
  readonly minutes: number
  readonly link: string
  readonly opensAt: Date | null
  readonly expiresAt: Date
  readonly contact: string | null
}

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })

/** The candidate's letter, as text and as HTML that says the same. */
export function invitationLetter(facts: InvitationFacts): { subject: string; text: string; html: string } {
  const { link } = facts
  const subject = subjectOf(facts)
  const paragraphs = paragraphsOf(facts)
  const [greeting = '', opening = '', ...rest] = paragraphs
  return {
    subject: subject.replaceAll(/[\r\n]+/g, ' '),
    text: [greeting, opening, link, ...rest].join('\n\n'),
    html: letterPage({ title: 'Your assessment', button: 'Open your assessment', link, greeting, opening, rest }),
  }
}

function subjectOf({ kind, company, title, subject }: InvitationFacts): string {
  if (kind === 'reminder') return `A reminder from ${company}: ${subject || title}`
  return subject || `${company} invites you: ${title}`
}

function paragraphsOf(facts: InvitationFacts): string[] {
  const { candidate, minutes, opensAt, expiresAt, contact } = facts
  const until = `${moment.format(expiresAt)} UTC`
  return [
    `Hello ${candidate},`,
    openingOf(facts),
    `Looking at the page starts nothing. The clock runs for ${minutes} minutes once you start it, so choose a time when you are undisturbed.`,
    opensAt === null
      ? `You can start until ${until}.`
      : `You can start from ${moment.format(opensAt)} UTC until ${until}.`,
    'The link is yours alone: please do not pass it on.',
    ...(contact === null
      ? []
      : [`If something is unclear, or would help you to show what you can do, write to ${contact}.`]),
  ]
}

function openingOf({ kind, company, title, role, ownWords }: InvitationFacts): string {
  if (ownWords !== '') return `${ownWords}\n\nOpen your personal link:`
  return kind === 'invitation'
    ? `${company} invites you to an assessment, ${title}, for the role ${role}. Open your personal link:`
    : `you have not started your assessment at ${company} yet, ${title} for the role ${role}. Open your personal link:`
}
