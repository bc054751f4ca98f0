import { Hono } from 'hono'
import { stream } from 'hono/streaming'
import { validator } from 'hono-openapi'
import { requireRole } from '../auth/require-role.ts'
import type { AppContext } from '../context.ts'
import { answer } from '../http/answer.ts'
import { describe } from '../http/describe.ts'
import type { StaffEnv } from '../http/env.ts'
import { refuseInvalid } from '../http/input.ts'
import { auditPage, auditQuery } from '../shared/audit.ts'
import { exportAudit } from './export-audit.ts'
import { listAudit } from './list-audit.ts'
import { recordAudit } from './record-audit.ts'

/** Who did what, when, to what, from where; for admins. */
export function auditRoutes(context: AppContext) {
  const admin = requireRole(context, 'admin')
  return new Hono<StaffEnv>()
    .get(
      '/api/audit',
      describe({
        tag: 'company',
        scope: 'audit:read',
        summary: 'Who did what, when, to what and from where, the newest first, a page at a time',
        response: auditPage,
        errors: ['invalid-input', 'unauthenticated', 'forbidden'],
      }),
      admin,
      validator('query', auditQuery, refuseInvalid),
      async (c) => answer(c, auditPage, await listAudit(context.db, c.req.valid('query'))),
    )
    .get(
      '/api/audit-export',
      describe({
        tag: 'company',
        scope: 'audit:read',
        summary: 'The same as CSV, all of it; the export is in the log itself',
        errors: ['invalid-input', 'unauthenticated', 'forbidden'],
      }),
      admin,
      validator('query', auditQuery.omit({ cursor: true, limit: true }), refuseInvalid),
      async (c) => {
        const filter = c.req.valid('query')
        await recordAudit(context.db, {
          at: context.now(),
          actor: c.var.user,
          action: 'audit.exported',
          subject: 'audit',
          details: { filter: JSON.stringify(filter) },
        })
        c.header('content-type', 'text/csv; charset=utf-8')
        c.header('content-disposition', 'attachment; filename="audit.csv"')
        c.header('cache-control', 'no-store')
        return stream(c, async (out) => {
          for await (const piece of exportAudit(context.db, filter)) await out.write(piece)
        })
      },
    )
}
