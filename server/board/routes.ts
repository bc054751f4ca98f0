import { Hono } from 'hono'
import { validator } from 'hono-openapi'
import { requireRole } from '../auth/require-role.ts'
import type { AppContext } from '../context.ts'
import { answer } from '../http/answer.ts'
import { describe } from '../http/describe.ts'
import type { StaffEnv } from '../http/env.ts'
import { idParam, refuseInvalid } from '../http/input.ts'
import { board, boardQuery } from '../shared/board.ts'
import { readBoard } from './read-board.ts'

/** Where the candidates of an assessment stand. */
export function boardRoutes(context: AppContext) {
  return new Hono<StaffEnv>().get(
    '/api/assessments/:id/board',
    describe({
      tag: 'company',
      scope: 'assessments:read',
      summary: 'Who is invited, at work, to review, recommended and decided',
      response: board,
      errors: ['invalid-input', 'unauthenticated', 'forbidden', 'not-found'],
    }),
    requireRole(context, 'reviewer', 'recruiter'),
    validator('param', idParam, refuseInvalid),
    validator('query', boardQuery, refuseInvalid),
    async (c) => {
      const assessmentId = c.req.valid('param').id
      return answer(c, board, await readBoard({ context, ...c.var, assessmentId, ...c.req.valid('query') }))
    },
  )
}
