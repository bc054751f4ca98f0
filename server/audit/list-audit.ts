import { and, desc, eq, ilike, lt, or, type SQL } from 'drizzle-orm'
import type { z } from 'zod'
import type { Executor } from '../database/database.ts'
import type { AuditPage, AuditRecord, auditQuery } from '../shared/audit.ts'
import type { AuditAction } from './audit-event.ts'
import { auditLog } from './tables.ts'

type Query = z.output<typeof auditQuery>

/** What was done, the newest first. The log only grows, so a page's last id is where the next one begins. */
export async function listAudit(db: Executor, query: Query): Promise<AuditPage> {
  const { cursor, limit } = query
  const rows = await db
    .select()
    .from(auditLog)
    .where(and(matching(query), cursor === undefined ? undefined : lt(auditLog.id, cursor)))
    .orderBy(desc(auditLog.id))
    .limit(limit + 1)
  const records = rows.slice(0, limit).map(toRecord)
  return { records, cursor: rows.length > limit ? (records.at(-1)?.id ?? null) : null }
}

function matching({ action, search }: Query): SQL | undefined {
  const pattern = search && `%${search.trim().replace(/[\\%_]/g, '\\$&')}%`
  return and(
    action === undefined ? undefined : eq(auditLog.action, action as AuditAction),
    pattern ? or(ilike(auditLog.actorName, pattern), ilike(auditLog.subject, pattern)) : undefined,
  )
}

function toRecord(row: typeof auditLog.$inferSelect): AuditRecord {
  const { id, at, actorName: actor, action, subject, origin } = row
  const details = JSON.parse(row.details) as AuditRecord['details']
  return { id, at: at.toISOString(), actor, action, subject, details, origin }
}
