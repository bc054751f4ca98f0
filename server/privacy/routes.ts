import { makeZip } from 'client-zip'
import { Hono } from 'hono'
import { validator } from 'hono-openapi'
import { requireRole } from '../auth/require-role.ts'
import type { AppContext } from '../context.ts'
import { answer } from '../http/answer.ts'
import { describe } from '../http/describe.ts'
import type { StaffEnv } from '../http/env.ts'
import { idParam, refuseInvalid } from '../http/input.ts'
import { erased, erasurePage, erasurePlan, erasureQuery, erasureRequest, retention } from '../shared/privacy.ts'
import { erasePerson } from './erase-person.ts'
import { exportPerson } from './export-person.ts'
import { listErasures } from './list-erasures.ts'
import { planErasure } from './plan-erasure.ts'
import { readRetention } from './retention/read-retention.ts'

const refusals = ['invalid-input', 'unauthenticated', 'forbidden', 'not-found'] as const

/** What somebody may ask for of their own data. */
export function privacyRoutes(context: AppContext) {
  const admin = requireRole(context, 'admin')
  const id = validator('param', idParam, refuseInvalid)
  const inviter = requireRole(context, 'admin', 'recruiter')
  return new Hono<StaffEnv>()
    .get(
      '/api/retention',
      describe({
        tag: 'company',
        summary: 'How long what is kept, and whom that reaches in the next thirty days',
        response: retention,
        errors: ['unauthenticated', 'forbidden'],
      }),
      admin,
      async (c) => answer(c, retention, await readRetention(context)),
    )
    .get(
      '/api/erasures',
      describe({
        tag: 'company',
        summary: 'What was erased, the newest first, a page at a time',
        response: erasurePage,
        errors: ['invalid-input', 'unauthenticated', 'forbidden'],
      }),
      admin,
      validator('query', erasureQuery, refuseInvalid),
      async (c) => answer(c, erasurePage, await listErasures(context, c.req.valid('query'))),
    )
    .get(
      '/api/invitations/:id/personal-data',
      describe({
        tag: 'company',
        summary: 'Everything about the person behind an invitation as a zip; the export is in the audit log',
        file: 'application/zip',
        errors: refusals,
      }),
      inviter,
      id,
      async (c) => {
        const zip = makeZip(await exportPerson({ context, ...c.var, ...c.req.valid('param') }))
        // The zip itself answers a download that is broken off with a rejection.
        return c.body(zip.pipeThrough(new TransformStream()), 200, {
          'content-type': 'application/zip',
          'content-disposition': 'attachment; filename="personal-data.zip"',
          'cache-control': 'no-store',
        })
      },
    )
    .get(
      '/api/invitations/:id/erasure',
      describe({
        tag: 'company',
        summary: 'What erasing the person behind an invitation would take',
        response: erasurePlan,
        errors: refusals,
      }),
      admin,
      id,
      async (c) => answer(c, erasurePlan, await planErasure({ context, ...c.req.valid('param') })),
    )
    .post(
      '/api/invitations/:id/erasure',
      describe({
        tag: 'company',
        summary: 'Erase everything of the person behind an invitation, for good',
        response: erased,
        errors: [...refusals, 'conflict'],
      }),
      admin,
      id,
      validator('json', erasureRequest, refuseInvalid),
      async (c) => {
        const args = { context, ...c.var, ...c.req.valid('param'), request: c.req.valid('json') }
        return answer(c, erased, await erasePerson(args))
      },
    )
}
