import { sql } from 'drizzle-orm'
import type { Transaction } from '../database/database.ts'
import type { Invitation } from '../invitations/tables.ts'
import { namingPatterns } from './naming-patterns.ts'
import { textArray } from './text-array.ts'

type Person = Pick<Invitation, 'name' | 'email'>

/**
 * Deletes what names a person without a reference: calls of other systems that failed before they had an order, and
 * searches for the person that somebody has kept.
 */
export async function eraseMentions(tx: Transaction, people: readonly Person[]): Promise<void> {
  const addresses = textArray(namingPatterns(people.map(({ email }) => ({ name: '', email }))))
  await tx.execute(sql`delete from ats_exchanges where request ~* any(${addresses}) or answer ~* any(${addresses})`)
  const words = textArray(namingPatterns(people))
  await tx.execute(sql`delete from saved_views where search ~* any(${words}) or name ~* any(${words})`)
}
