import { Hono } from 'hono'
import { validator } from 'hono-openapi'
import { recordAudit } from '../../audit/record-audit.ts'
import { requireRole } from '../../auth/require-role.ts'
import type { AppContext } from '../../context.ts'
import { answer } from '../../http/answer.ts'
import { describe } from '../../http/describe.ts'
import type { StaffEnv } from '../../http/env.ts'
import { idParam, refuseInvalid } from '../../http/input.ts'
import { imported, importPreview, importRequest } from '../../shared/invitation-import.ts'
import { exportInvitations } from '../export-invitations.ts'
import { importInvitations, previewImport } from './import-invitations.ts'

const refusals = ['invalid-input', 'unauthenticated', 'forbidden', 'not-found'] as const

/** Many invitations at once, in and out. */
export function importRoutes(context: AppContext) {
  const inviter = requireRole(context, 'admin', 'recruiter')
  return new Hono<StaffEnv>()
    .get(
      '/api/assessments/:id/invitations/export',
      describe({
        tag: 'company',
        scope: 'invitations:read',
        summary: 'Whom an assessment invites, as CSV',
        file: 'text/csv',
        errors: refusals,
      }),
      inviter,
      validator('param', idParam, refuseInvalid),
      async (c) => {
        const assessmentId = c.req.valid('param').id
        const csv = await exportInvitations({ context, ...c.var, assessmentId })
        const act = { actor: c.var.user, action: 'invitations.exported', subject: assessmentId, details: {} } as const
        await recordAudit(context.db, { at: context.now(), ...act })
        c.header('content-type', 'text/csv; charset=utf-8')
        c.header('content-disposition', 'attachment; filename="candidates.csv"')
        c.header('cache-control', 'no-store')
        return c.body(csv)
      },
    )
    .post(
      '/api/assessments/:id/invitations/import/preview',
      describe({
        tag: 'company',
        scope: 'invitations:write',
        summary: 'What would come of a CSV file',
        response: importPreview,
        errors: refusals,
      }),
      inviter,
      validator('param', idParam, refuseInvalid),
      validator('json', importRequest, refuseInvalid),
      async (c) => {
        const assessmentId = c.req.valid('param').id
        return answer(c, importPreview, await previewImport({ context, assessmentId, request: c.req.valid('json') }))
      },
    )
    .post(
      '/api/assessments/:id/invitations/import',
      describe({
        tag: 'company',
        scope: 'invitations:write',
        summary: 'Invite everybody in a CSV file, or nobody',
        response: imported,
        status: 201,
        errors: refusals,
      }),
      inviter,
      validator('param', idParam, refuseInvalid),
      validator('json', importRequest, refuseInvalid),
      async (c) => {
        const assessmentId = c.req.valid('param').id
        return answer(
          c,
          imported,
          await importInvitations({ context, ...c.var, assessmentId, request: c.req.valid('json') }),
          201,
        )
      },
    )
}
