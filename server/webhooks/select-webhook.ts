import { eq } from 'drizzle-orm'
import type { Executor, Transaction } from '../database/database.ts'
import { AppError } from '../http/errors.ts'
import { type Webhook, webhooks } from './tables.ts'

/** Throws not-found. */
export async function selectWebhook(db: Executor, id: string): Promise<Webhook> {
  const [webhook] = await db.select().from(webhooks).where(eq(webhooks.id, id))
  return webhook ?? unknown()
}

/** The same with its row locked: an endpoint is locked before its deliveries. */
export async function lockWebhook(tx: Transaction, id: string): Promise<Webhook> {
  const [webhook] = await tx.select().from(webhooks).where(eq(webhooks.id, id)).for('no key update')
  return webhook ?? unknown()
}

function unknown(): never {
  throw new AppError('not-found', 'There is no such webhook.')
}
