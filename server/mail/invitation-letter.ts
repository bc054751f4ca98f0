import { html } from 'hono/html'

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
    html: String(page(link, greeting, opening, rest)),
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

function page(link: string, greeting: string, opening: string, rest: readonly string[]) {
  const paragraph = 'margin:0 0 16px'
  return html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Your assessment</title></head>
<body style="margin:0;padding:32px 16px;background:#fbfaf8;color:#1c1a17;font:16px/1.6 system-ui,sans-serif">
<div style="max-width:540px;margin:0 auto;padding:32px;background:#ffffff;border:1px solid #e7e3dc;border-radius:12px">
<p style="${paragraph}">${greeting}</p>
<p style="${paragraph};white-space:pre-line">${opening}</p>
<p style="${paragraph}"><a href="${link}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:#1f1c18;color:#fffdf8;text-decoration:none">Open your assessment</a></p>
${rest.map((text) => html`<p style="${paragraph}">${text}</p>`)}
<p style="margin:0;color:#655f56;font-size:13px;word-break:break-all">${link}</p>
</div>
</body>
</html>
`
}
