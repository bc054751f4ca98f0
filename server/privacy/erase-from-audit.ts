import { sql } from 'drizzle-orm'
import type { Transaction } from '../database/database.ts'
import type { Invitation } from '../invitations/tables.ts'
import { namingPatterns } from './naming-patterns.ts'
import { textArray } from './text-array.ts'

/**
 * Puts a mark in the place of what the audit log says of people in free words. That something was done, when, by whom
 * and to which id stays. The database does it, in a function that its trigger lets through.
 */
export async function eraseFromAudit(
  tx: Transaction,
  ids: readonly string[],
  people: readonly Pick<Invitation, 'name' | 'email'>[],
): Promise<void> {
  await tx.execute(sql`select erase_from_audit_log(${textArray(ids)}, ${textArray(namingPatterns(people))})`)
}
