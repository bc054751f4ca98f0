import { and, eq, inArray } from 'drizzle-orm'
import type { AppContext } from '../context.ts'
import { AppError } from '../http/errors.ts'
import type { MailView } from '../shared/mail.ts'
import { queueMail } from './add-mail.ts'
import { readMail } from './read-mail.ts'
import { mails } from './tables.ts'

/**
 * Puts a mail that failed, or that was kept before there was a mail server, back into the queue. Throws conflict where
 * there is no mail server, or the mail is on its way or sent.
 */
export async function sendMailAgain({ context, id }: { context: AppContext; id: string }): Promise<MailView> {
  await readMail({ context, id })
  if (context.mailer === null) throw new AppError('conflict', 'No mail server is configured: SMTP_URL names one.')
  await context.db.transaction(async (tx) => {
    const [queued] = await tx
      .update(mails)
      .set({ state: 'waiting', error: null })
      .where(and(eq(mails.id, id), inArray(mails.state, ['failed', 'kept'])))
      .returning({ id: mails.id })
    if (!queued) throw new AppError('conflict', 'This mail is sent already, or on its way.')
    await queueMail(tx, queued.id)
  })
  return readMail({ context, id })
}
