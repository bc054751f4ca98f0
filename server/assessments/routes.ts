import { Hono } from 'hono'
import { validator } from 'hono-openapi'
import { requireRole } from '../auth/require-role.ts'
import type { AppContext } from '../context.ts'
import { answer } from '../http/answer.ts'
import { describe } from '../http/describe.ts'
import type { StaffEnv } from '../http/env.ts'
import { idParam, refuseInvalid } from '../http/input.ts'
import { assessmentList, assessmentView, newAssessment } from '../shared/assessments.ts'
import { challengeList } from '../shared/challenges.ts'
import { createAssessment } from './create-assessment.ts'
import { listAssessments } from './list-assessments.ts'
import { listChallenges } from './list-challenges.ts'
import { readAssessment } from './read-assessment.ts'

export function assessmentRoutes(context: AppContext) {
  const admin = requireRole(context, 'admin')
  const reader = requireRole(context, 'reviewer', 'recruiter')
  return new Hono<StaffEnv>()
    .get(
      '/api/challenges',
      describe({
        tag: 'company',
        scope: 'assessments:read',
        summary: 'Every challenge, in its newest version',
        response: challengeList,
      }),
      requireRole(context, 'reviewer', 'author'),
      async (c) => answer(c, challengeList, await listChallenges({ context })),
    )
    .get(
      '/api/assessments',
      describe({ tag: 'company', scope: 'assessments:read', summary: 'Every assessment', response: assessmentList }),
      reader,
      async (c) => answer(c, assessmentList, await listAssessments({ context })),
    )
    .post(
      '/api/assessments',
      describe({
        tag: 'company',
        scope: 'assessments:write',
        summary: 'Make an assessment',
        response: assessmentView,
        status: 201,
        errors: ['invalid-input', 'unauthenticated', 'forbidden'],
      }),
      admin,
      validator('json', newAssessment, refuseInvalid),
      async (c) =>
        answer(c, assessmentView, await createAssessment({ context, input: c.req.valid('json'), by: c.var.user }), 201),
    )
    .get(
      '/api/assessments/:id',
      describe({
        tag: 'company',
        scope: 'assessments:read',
        summary: 'One assessment',
        response: assessmentView,
        errors: ['not-found'],
      }),
      reader,
      validator('param', idParam, refuseInvalid),
      async (c) => answer(c, assessmentView, await readAssessment({ context, id: c.req.valid('param').id })),
    )
}
