import { eq } from 'drizzle-orm'
import type { AppContext } from '../context.ts'
import { AppError } from '../http/errors.ts'
import type { MailView } from '../shared/mail.ts'
import { toMailRow } from './mail-row.ts'
import { mails } from './tables.ts'

/** One mail, with its text until it is sent. Throws not-found. */
export async function readMail({ context, id }: { context: AppContext; id: string }): Promise<MailView> {
  const [mail] = await context.db.select().from(mails).where(eq(mails.id, id))
  if (!mail) throw new AppError('not-found', 'There is no such mail.')
  const body: { text: string; html: string } | null =
    mail.body === null ? null : JSON.parse(await context.vault.open(mail.body))
  return { ...toMailRow(mail), text: body?.text ?? null, html: body?.html ?? null }
}
