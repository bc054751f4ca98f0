import type { Executor } from '../database/database.ts'
import { type AtsExchange, exchanges } from './tables.ts'

/** Characters of a request or an answer that are kept. */
const keptLength = 8_000

export type NewExchange = Omit<AtsExchange, 'id'>

/** Writes down what was said, for the admin's page. */
export async function noteExchange(db: Executor, exchange: NewExchange): Promise<void> {
  const kept = (text: string) => text.slice(0, keptLength).replaceAll('\0', '\u2400')
  await db.insert(exchanges).values({ ...exchange, request: kept(exchange.request), answer: kept(exchange.answer) })
}
