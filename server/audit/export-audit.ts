import type { Executor } from '../database/database.ts'
import { csvLine } from '../handing-on/csv.ts'
import { listAudit } from './list-audit.ts'

const recordsAPage = 200

/** What fits, as comma-separated values, a page each. */
export async function* exportAudit(
  db: Executor,
  filter: { action?: string | undefined; search?: string | undefined },
): AsyncGenerator<string> {
  yield csvLine(['id', 'at', 'who', 'what', 'to', 'from', 'details'])
  let cursor: number | null | undefined
  while (cursor !== null) {
    const page = await listAudit(db, { ...filter, limit: recordsAPage, ...(cursor !== undefined && { cursor }) })
    yield page.records
      .map(({ id, at, actor, action, subject, origin, details }) =>
        csvLine([id, at, actor, action, subject, origin, JSON.stringify(details)]),
      )
      .join('')
    cursor = page.cursor
  }
}
