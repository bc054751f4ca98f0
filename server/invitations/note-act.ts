import type { Transaction } from '../database/database.ts'
import { invitationActs } from './tables.ts'

/** Writes down what somebody did to an invitation, in the transaction that does it. */
export async function noteAct(tx: Transaction, act: Omit<typeof invitationActs.$inferInsert, 'id'>): Promise<void> {
  await tx.insert(invitationActs).values(act)
}
