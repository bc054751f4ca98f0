import { Hono } from 'hono'
import { validator } from 'hono-openapi'
import { requireRole } from '../auth/require-role.ts'
import type { AppContext } from '../context.ts'
import { answer } from '../http/answer.ts'
import { describe } from '../http/describe.ts'
import type { StaffEnv } from '../http/env.ts'
import { idParam, refuseInvalid } from '../http/input.ts'
import { decisionTrail, newDecision } from '../shared/decisions.ts'
import { decided, newDecisions } from '../shared/handing-on.ts'
import { beginReview } from './begin-review.ts'
import { decide } from './decide.ts'
import { decideMany } from './decide-many.ts'
import { listDecisions } from './list-decisions.ts'

const refusals = ['unauthenticated', 'forbidden', 'not-found'] as const

/** What becomes of an attempt after its end. */
export function decisionRoutes(context: AppContext) {
  const reviewer = requireRole(context, 'reviewer')
  const decider = requireRole(context, 'reviewer', 'recruiter')
  const id = validator('param', idParam, refuseInvalid)
  return new Hono<StaffEnv>()
    .get(
      '/api/attempts/:id/decisions',
      describe({
        tag: 'company',
        scope: 'results:read',
        summary: 'What was decided, by whom and when, the newest first',
        response: decisionTrail,
        errors: refusals,
      }),
      decider,
      id,
      async (c) => answer(c, decisionTrail, await listDecisions({ context, attemptId: c.req.valid('param').id })),
    )
    .post(
      '/api/attempts/:id/decisions',
      describe({
        tag: 'company',
        scope: 'decisions:write',
        summary: 'Decide; refused where somebody else has decided since the version that this is based on',
        response: decisionTrail,
        status: 201,
        errors: ['invalid-input', ...refusals, 'conflict'],
      }),
      decider,
      id,
      validator('json', newDecision, refuseInvalid),
      async (c) => {
        const { id: attemptId } = c.req.valid('param')
        const made = await decide({ context, attemptId, decision: c.req.valid('json'), user: c.var.user })
        return answer(c, decisionTrail, made, 201)
      },
    )
    .post(
      '/api/attempts/:id/review',
      describe({
        tag: 'company',
        summary: 'Note that somebody looks at a finished attempt, which its candidate may be told',
        response: decisionTrail,
        errors: [...refusals, 'conflict'],
      }),
      reviewer,
      id,
      async (c) => {
        const { id: attemptId } = c.req.valid('param')
        return answer(c, decisionTrail, await beginReview({ context, attemptId, user: c.var.user }))
      },
    )
    .post(
      '/api/review-decisions',
      describe({
        isIdempotent: true,
        tag: 'company',
        scope: 'decisions:write',
        summary: 'Decide of many attempts with one reason: of all of them, or of none',
        response: decided,
        errors: ['invalid-input', ...refusals, 'conflict'],
      }),
      decider,
      validator('json', newDecisions, refuseInvalid),
      async (c) => answer(c, decided, await decideMany({ context, ...c.var, request: c.req.valid('json') })),
    )
}
