import type { AppContext } from '../context.ts'
import type { Executor } from '../database/database.ts'
import { addJob } from '../jobs/add-job.ts'
import { type Mail, mails } from './tables.ts'

declare module '../jobs/job.ts' {
  interface JobPayloads {
    'send-mail': { mailId: string }
  }
}

export interface NewMail extends Pick<Mail, 'invitationId' | 'kind' | 'name' | 'address' | 'subject'> {
  readonly text: string
  readonly html: string
}

/** About a day and a half, with the queue's own growing pauses. */
const mostTries = 12

/** Writes mails in the caller's transaction, and the jobs that send them where there is a mail server. */
export async function addMails(context: AppContext, tx: Executor, letters: readonly NewMail[]): Promise<void> {
  if (letters.length === 0) return
  const state = context.mailer === null ? 'kept' : 'waiting'
  const createdAt = context.now()
  const values = await Promise.all(
    letters.map(async ({ text, html, ...fields }) => {
      return { ...fields, body: await context.vault.seal(JSON.stringify({ text, html })), state, createdAt } as const
    }),
  )
  const written = await tx.insert(mails).values(values).returning({ id: mails.id })
  if (state === 'kept') return
  for (const { id } of written) await queueMail(tx, id)
}

export async function queueMail(tx: Executor, id: string): Promise<void> {
  await addJob(tx, 'send-mail', { mailId: id }, { maxAttempts: mostTries, jobKey: `send-mail:${id}` })
}
