import { Hono } from 'hono'
import { validator } from 'hono-openapi'
import { requireRole } from '../auth/require-role.ts'
import type { AppContext } from '../context.ts'
import { answer } from '../http/answer.ts'
import { describe } from '../http/describe.ts'
import type { StaffEnv } from '../http/env.ts'
import { idParam, refuseInvalid } from '../http/input.ts'
import { judgement, newOverride, newRating, newReview } from '../shared/judgement.ts'
import { overrideScore } from './override-score.ts'
import { rate } from './rate.ts'
import { readJudgement } from './read-judgement.ts'
import { submitReview } from './submit-review.ts'
import { takeBackReview } from './take-back-review.ts'

const refusals = ['invalid-input', 'not-found', 'conflict'] as const

/** What people make of one attempt. Every answer is the judgement as it stands then, for who asks. */
export function judgementRoutes(context: AppContext) {
  const reviewer = requireRole(context, 'reviewer')
  const id = validator('param', idParam, refuseInvalid)
  const said = (summary: string) => describe({ tag: 'company', summary, response: judgement, errors: refusals })
  return new Hono<StaffEnv>()
    .get(
      '/api/attempts/:id/judgement',
      said('The rubric of an attempt, your review of it, and those of others as far as they are shown yet'),
      reviewer,
      id,
      async (c) => answer(c, judgement, await readJudgement({ context, ...c.var, attemptId: c.req.valid('param').id })),
    )
    .post(
      '/api/attempts/:id/judgement/ratings',
      said('Choose a level for one criterion in your review'),
      reviewer,
      id,
      validator('json', newRating, refuseInvalid),
      async (c) => {
        const { id: attemptId } = c.req.valid('param')
        return answer(c, judgement, await rate({ context, ...c.var, attemptId, rating: c.req.valid('json') }))
      },
    )
    .post(
      '/api/attempts/:id/judgement/review',
      said('Hand your review in'),
      reviewer,
      id,
      validator('json', newReview, refuseInvalid),
      async (c) => {
        const { id: attemptId } = c.req.valid('param')
        return answer(c, judgement, await submitReview({ context, ...c.var, attemptId, review: c.req.valid('json') }))
      },
    )
    .delete(
      '/api/attempts/:id/judgement/review',
      said('Take your review back to change it, as long as no other can be read'),
      reviewer,
      id,
      async (c) =>
        answer(c, judgement, await takeBackReview({ context, ...c.var, attemptId: c.req.valid('param').id })),
    )
    .post(
      '/api/attempts/:id/judgement/overrides',
      said('Put a score in the place of the tests’ own, with a reason; both stay to be seen'),
      reviewer,
      id,
      validator('json', newOverride, refuseInvalid),
      async (c) => {
        const { id: attemptId } = c.req.valid('param')
        return answer(
          c,
          judgement,
          await overrideScore({ context, ...c.var, attemptId, override: c.req.valid('json') }),
        )
      },
    )
}
