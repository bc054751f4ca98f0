import { Hono } from 'hono'
import { validator } from 'hono-openapi'
import { requireRole } from '../auth/require-role.ts'
import type { AppContext } from '../context.ts'
import { answer } from '../http/answer.ts'
import { describe } from '../http/describe.ts'
import type { StaffEnv } from '../http/env.ts'
import { idParam, refuseInvalid } from '../http/input.ts'
import {
  assigned,
  assignRequest,
  blindRequest,
  blindState,
  cohortSummary,
  nextAttempt,
  nextRequest,
  reviewerList,
} from '../shared/cohort.ts'
import { assignAttempts } from './assign-attempts.ts'
import { listReviewers } from './list-reviewers.ts'
import { setBlind } from './set-blind.ts'
import { summariseCohort } from './summarise-cohort.ts'
import { takeNext } from './take-next.ts'

/** Many attempts side by side, and who reads which. */
export function cohortRoutes(context: AppContext) {
  const reviewer = requireRole(context, 'reviewer')
  return new Hono<StaffEnv>()
    .get(
      '/api/reviewers',
      describe({ tag: 'company', summary: 'Everybody who may read attempts', response: reviewerList }),
      reviewer,
      async (c) => answer(c, reviewerList, await listReviewers({ context })),
    )
    .get(
      '/api/assessments/:id/cohort',
      describe({
        tag: 'company',
        scope: 'results:read',
        summary: 'Distribution of scores, and how many came how far',
        response: cohortSummary,
        errors: ['not-found'],
      }),
      reviewer,
      validator('param', idParam, refuseInvalid),
      async (c) => answer(c, cohortSummary, await summariseCohort({ context, assessmentId: c.req.valid('param').id })),
    )
    .post(
      '/api/assessments/:id/blind',
      describe({
        tag: 'company',
        summary: 'Keep names back until an attempt is decided, or show them',
        response: blindState,
        errors: ['invalid-input', 'forbidden', 'not-found'],
      }),
      requireRole(context, 'admin'),
      validator('param', idParam, refuseInvalid),
      validator('json', blindRequest, refuseInvalid),
      async (c) => {
        const { id: assessmentId } = c.req.valid('param')
        return answer(c, blindState, await setBlind({ context, ...c.var, assessmentId, ...c.req.valid('json') }))
      },
    )
    .post(
      '/api/assessments/:id/next',
      describe({
        tag: 'company',
        summary: 'The next attempt to read; one that nobody has becomes yours',
        response: nextAttempt,
        errors: ['invalid-input', 'not-found'],
      }),
      reviewer,
      validator('param', idParam, refuseInvalid),
      validator('json', nextRequest, refuseInvalid),
      async (c) => {
        const { id: assessmentId } = c.req.valid('param')
        return answer(c, nextAttempt, await takeNext({ context, ...c.var, assessmentId, ...c.req.valid('json') }))
      },
    )
    .post(
      '/api/review-assignments',
      describe({
        tag: 'company',
        summary: 'Give attempts to somebody to read, or take them away',
        response: assigned,
        errors: ['invalid-input', 'forbidden', 'not-found'],
      }),
      reviewer,
      validator('json', assignRequest, refuseInvalid),
      async (c) => answer(c, assigned, await assignAttempts({ context, ...c.var, request: c.req.valid('json') })),
    )
}
