import { sql } from 'drizzle-orm'
import type { Executor } from '../database/database.ts'

/** The PostgreSQL channel on which processes tell each other which attempt has changed. */
export const attemptChannel = 'assay_attempt'

/** Wakes whoever watches the attempt, in any process, when the transaction commits. */
export async function notifyAttempt(tx: Executor, attemptId: string): Promise<void> {
  await tx.execute(sql`select pg_notify(${attemptChannel}, ${attemptId})`)
}
