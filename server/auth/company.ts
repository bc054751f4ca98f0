import type { Executor } from '../database/database.ts'
import { company } from './tables.ts'

/** The company as its candidates read of it. */
export async function readCompany(db: Executor): Promise<{ name: string; contact: string | null }> {
  const [row] = await db.select({ name: company.name, contact: company.contact }).from(company)
  return row ?? { name: 'Assay', contact: null }
}

export async function companyName(db: Executor): Promise<string> {
  return (await readCompany(db)).name
}
