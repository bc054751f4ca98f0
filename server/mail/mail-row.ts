import type { MailRow } from '../shared/mail.ts'
import type { Mail } from './tables.ts'

export function toMailRow(mail: Mail): MailRow {
  const { id, kind, name, address, subject, state, tries, error, createdAt, sentAt } = mail
  return {
    id,
    kind,
    name,
    address,
    subject,
    state,
    tries,
    error,
    createdAt: createdAt.toISOString(),
    sentAt: sentAt?.toISOString() ?? null,
  }
}
