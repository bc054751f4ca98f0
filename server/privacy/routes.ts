import { Hono } from 'hono'
import { validator } from 'hono-openapi'
import { requireRole } from '../auth/require-role.ts'
import type { AppContext } from '../context.ts'
import { answer } from '../http/answer.ts'
import { describe } from '../http/describe.ts'
import type { StaffEnv } from '../http/env.ts'
import { idParam, refuseInvalid } from '../http/input.ts'
import { erased, erasurePlan, erasureRequest } from '../shared/privacy.ts'
import { erasePerson } from './erase-person.ts'
import { planErasure } from './plan-erasure.ts'

const refusals = ['invalid-input', 'unauthenticated', 'forbidden', 'not-found'] as const

/** What somebody may ask for of their own data. */
export function privacyRoutes(context: AppContext) {
  const admin = requireRole(context, 'admin')
  const id = validator('param', idParam, refuseInvalid)
  return new Hono<StaffEnv>()
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
