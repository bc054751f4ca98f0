import { Hono } from 'hono'
import { validator } from 'hono-openapi'
import { requireRole } from '../auth/require-role.ts'
import type { AppContext } from '../context.ts'
import { answer } from '../http/answer.ts'
import { describe } from '../http/describe.ts'
import type { StaffEnv } from '../http/env.ts'
import { idParam, refuseInvalid } from '../http/input.ts'
import { attemptPage, attemptQuery, reviewAttempt } from '../shared/review.ts'
import { listAttempts } from './list-attempts.ts'
import { readAttempt } from './read-attempt.ts'

export function reviewRoutes(context: AppContext) {
  const reviewer = requireRole(context, 'reviewer')
  return new Hono<StaffEnv>()
    .get(
      '/api/attempts',
      describe({
        tag: 'company',
        scope: 'results:read',
        summary: 'Attempts with state and score, a page at a time',
        response: attemptPage,
        errors: ['invalid-input', 'unauthenticated'],
      }),
      reviewer,
      validator('query', attemptQuery, refuseInvalid),
      async (c) => answer(c, attemptPage, await listAttempts({ context, ...c.var, query: c.req.valid('query') })),
    )
    .get(
      '/api/attempts/:id',
      describe({
        tag: 'company',
        scope: 'results:read',
        summary: 'One attempt with its files, submissions and every test',
        response: reviewAttempt,
        errors: ['unauthenticated', 'not-found'],
      }),
      reviewer,
      validator('param', idParam, refuseInvalid),
      async (c) => answer(c, reviewAttempt, await readAttempt({ context, id: c.req.valid('param').id })),
    )
}
