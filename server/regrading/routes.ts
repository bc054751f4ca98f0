import { type Context, Hono } from 'hono'
import { validator } from 'hono-openapi'
import { requireRole } from '../auth/require-role.ts'
import type { AppContext } from '../context.ts'
import { answer } from '../http/answer.ts'
import { describe } from '../http/describe.ts'
import type { StaffEnv } from '../http/env.ts'
import { idParam, refuseInvalid } from '../http/input.ts'
import { newRegrading, regradingChoices, regradingPage, regradingView } from '../shared/regrading.ts'
import { applyRegrading } from './apply-regrading.ts'
import { dropRegrading } from './drop-regrading.ts'
import { includeMissing } from './include-missing.ts'
import { listRegradings } from './list-regradings.ts'
import { readRegrading } from './read-regrading.ts'
import { startRegrading } from './start-regrading.ts'

const refusals = ['invalid-input', 'unauthenticated', 'forbidden', 'not-found'] as const

/** Another version of a challenge, tried on attempts that are over; for admins. Acts answer with how it stands then. */
export function regradingRoutes(context: AppContext) {
  const admin = requireRole(context, 'admin')
  const id = validator('param', idParam, refuseInvalid)
  const viewOf = async (c: Context<StaffEnv>, regrading: string) =>
    answer(c, regradingView, await readRegrading({ context, id: regrading, from: 0 }))
  const act = (summary: string) =>
    describe({ tag: 'company', summary, response: regradingView, errors: [...refusals, 'conflict'] })
  return new Hono<StaffEnv>()
    .get(
      '/api/assessments/:id/regradings',
      describe({
        tag: 'company',
        summary: 'Versions that an assessment’s attempts can be graded with, and what was tried',
        response: regradingChoices,
        errors: refusals,
      }),
      admin,
      id,
      async (c) =>
        answer(c, regradingChoices, await listRegradings({ context, assessmentId: c.req.valid('param').id })),
    )
    .post(
      '/api/assessments/:id/regradings',
      describe({
        tag: 'company',
        summary: 'Try a version of a challenge on the attempts that are over; no score changes by it',
        response: regradingView,
        status: 201,
        errors: [...refusals, 'conflict'],
      }),
      admin,
      id,
      validator('json', newRegrading, refuseInvalid),
      async (c) => {
        const { id: assessmentId } = c.req.valid('param')
        const begun = await startRegrading({ context, ...c.var, assessmentId, request: c.req.valid('json') })
        return answer(c, regradingView, await readRegrading({ context, id: begun.id, from: 0 }), 201)
      },
    )
    .get(
      '/api/regradings/:id',
      describe({
        tag: 'company',
        summary: 'Whose score changes with the tried version, and why; how far the grading is',
        response: regradingView,
        errors: refusals,
      }),
      admin,
      id,
      validator('query', regradingPage, refuseInvalid),
      async (c) => {
        const { id: regrading } = c.req.valid('param')
        return answer(c, regradingView, await readRegrading({ context, id: regrading, ...c.req.valid('query') }))
      },
    )
    .post(
      '/api/regradings/:id/include',
      act('Have attempts graded too that have ended since'),
      admin,
      id,
      async (c) => {
        const { id: regrading } = c.req.valid('param')
        await includeMissing({ context, ...c.var, id: regrading })
        return viewOf(c, regrading)
      },
    )
    .post(
      '/api/regradings/:id/apply',
      act('Change the scores of the whole cohort; the verdicts before stay to be read'),
      admin,
      id,
      async (c) => {
        const { id: regrading } = c.req.valid('param')
        await applyRegrading({ context, ...c.var, id: regrading })
        return viewOf(c, regrading)
      },
    )
    .post('/api/regradings/:id/drop', act('Change nothing'), admin, id, async (c) => {
      const { id: regrading } = c.req.valid('param')
      await dropRegrading({ context, ...c.var, id: regrading })
      return viewOf(c, regrading)
    })
}
