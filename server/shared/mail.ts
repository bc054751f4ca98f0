import { z } from 'zod'

export const mailState = z.enum(['waiting', 'sent', 'failed', 'kept'])
export type MailState = z.infer<typeof mailState>

export const mailRow = z.object({
  id: z.uuid(),
  kind: z.enum(['invitation', 'reminder', 'colleague', 'password']),
  name: z.string(),
  address: z.string(),
  subject: z.string(),
  state: mailState,
  tries: z.number().int(),
  /** What the mail server said; null where nothing went wrong. */
  error: z.string().nullable(),
  createdAt: z.iso.datetime(),
  sentAt: z.iso.datetime().nullable(),
})
export type MailRow = z.infer<typeof mailRow>

export const mailPage = z.object({
  mails: z.array(mailRow),
  cursor: z.string().nullable(),
  /** Whether there is a mail server; without one, mails are kept to be read here. */
  sends: z.boolean(),
})
export type MailPage = z.infer<typeof mailPage>

/** The body is there until the mail is sent: it holds the personal link. */
export const mailView = mailRow.extend({ text: z.string().nullable(), html: z.string().nullable() })
export type MailView = z.infer<typeof mailView>
