import { Hono } from 'hono'
import { validator } from 'hono-openapi'
import { requireRole } from '../auth/require-role.ts'
import type { AppContext } from '../context.ts'
import { answer } from '../http/answer.ts'
import { describe } from '../http/describe.ts'
import type { StaffEnv } from '../http/env.ts'
import { idParam, refuseInvalid } from '../http/input.ts'
import { agreement, answerList, answerQuery, newRubric, rubricView } from '../shared/judgement.ts'
import { listAnswers } from './list-answers.ts'
import { readAgreement } from './read-agreement.ts'
import { readRubric } from './read-rubric.ts'
import { saveRubric } from './save-rubric.ts'

/** What an assessment's attempts are judged by, and how alike people judge. */
export function rubricRoutes(context: AppContext) {
  const reviewer = requireRole(context, 'reviewer')
  const id = validator('param', idParam, refuseInvalid)
  return new Hono<StaffEnv>()
    .get(
      '/api/assessments/:id/rubric',
      describe({
        tag: 'company',
        scope: 'assessments:read',
        summary: 'What attempts at an assessment are judged by',
        response: rubricView,
        errors: ['not-found'],
      }),
      reviewer,
      id,
      async (c) => answer(c, rubricView, await readRubric({ context, assessmentId: c.req.valid('param').id })),
    )
    .put(
      '/api/assessments/:id/rubric',
      describe({
        tag: 'company',
        summary: 'Save a new version of the rubric; reviews that have begun keep theirs',
        response: rubricView,
        errors: ['invalid-input', 'forbidden', 'not-found', 'conflict'],
      }),
      requireRole(context, 'admin'),
      id,
      validator('json', newRubric, refuseInvalid),
      async (c) => {
        const { id: assessmentId } = c.req.valid('param')
        return answer(c, rubricView, await saveRubric({ context, ...c.var, assessmentId, rubric: c.req.valid('json') }))
      },
    )
    .get(
      '/api/assessments/:id/agreement',
      describe({
        tag: 'company',
        summary: 'How far two reviewers of the same attempts agree: weighted kappa',
        response: agreement,
        errors: ['not-found'],
      }),
      reviewer,
      id,
      async (c) => answer(c, agreement, await readAgreement({ context, assessmentId: c.req.valid('param').id })),
    )
    .get(
      '/api/assessments/:id/answers',
      describe({
        tag: 'company',
        summary: 'Whose answers to one written question there are, in an order of your own',
        response: answerList,
        errors: ['invalid-input', 'not-found'],
      }),
      reviewer,
      id,
      validator('query', answerQuery, refuseInvalid),
      async (c) => {
        const { id: assessmentId } = c.req.valid('param')
        return answer(c, answerList, await listAnswers({ context, ...c.var, assessmentId, ...c.req.valid('query') }))
      },
    )
}
