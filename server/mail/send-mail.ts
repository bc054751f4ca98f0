import { and, eq, sql } from 'drizzle-orm'
import type { AppContext } from '../context.ts'
import { isRefusal } from './mailer.ts'
import { mails } from './tables.ts'

/**
 * Hands one mail to the mail server. A refusal for good ends it; anything else rejects, so that the queue tries again.
 * A process that dies after the server has taken it sends it twice, under the same Message-ID.
 */
export async function sendMail(
  context: AppContext,
  { mailId }: { mailId: string },
  { lastAttempt }: { readonly lastAttempt: boolean },
): Promise<void> {
  const [mail] = await context.db.select().from(mails).where(eq(mails.id, mailId))
  if (mail?.state !== 'waiting' || mail.body === null || context.mailer === null) return
  const letter: { text: string; html: string } = JSON.parse(await context.vault.open(mail.body))
  const waiting = and(eq(mails.id, mailId), eq(mails.state, 'waiting'))
  const tries = sql`${mails.tries} + 1`
  try {
    await context.mailer.send({ ...mail, ...letter })
  } catch (error) {
    const failed = lastAttempt || isRefusal(error)
    const reason = error instanceof Error ? error.message.slice(0, 500) : 'The mail server could not be reached.'
    await context.db
      .update(mails)
      .set({ tries, error: reason, ...(failed && { state: 'failed' }) })
      .where(waiting)
    if (failed) return
    throw new Error('The mail server did not take a mail')
  }
  await context.db
    .update(mails)
    .set({ state: 'sent', sentAt: context.now(), tries, error: null, body: null })
    .where(waiting)
}
