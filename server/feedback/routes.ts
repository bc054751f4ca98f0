import { Hono } from 'hono'
import { validator } from 'hono-openapi'
import { z } from 'zod'
import { requireRole } from '../auth/require-role.ts'
import type { AppContext } from '../context.ts'
import { answer } from '../http/answer.ts'
import { describe } from '../http/describe.ts'
import type { CandidateEnv, StaffEnv } from '../http/env.ts'
import { refuseInvalid } from '../http/input.ts'
import { requireLink } from '../invitations/require-link.ts'
import { candidateFeedback, challengeFeedback, newFeedback } from '../shared/feedback.ts'
import { giveFeedback } from './give-feedback.ts'
import { readChallengeFeedback } from './read-challenge-feedback.ts'

const slugParam = z.object({ slug: z.string().min(1).max(100) })

/** What candidates think of the challenges: given by each, read only of all together. */
export function feedbackRoutes(context: AppContext) {
  return new Hono<CandidateEnv & StaffEnv>()
    .put(
      '/api/candidate/feedback',
      describe({
        tag: 'candidate',
        summary: 'Say what a challenge was like, after the end; asked again, it replaces what was said',
        response: candidateFeedback,
        errors: ['invalid-input', 'not-found', 'conflict'],
      }),
      requireLink(context),
      validator('json', newFeedback, refuseInvalid),
      async (c) =>
        answer(c, candidateFeedback, await giveFeedback({ context, ...c.var, feedback: c.req.valid('json') })),
    )
    .get(
      '/api/challenges/:slug/feedback',
      describe({
        tag: 'company',
        summary: 'What candidates think of a challenge, all together',
        response: challengeFeedback,
        errors: ['unauthenticated', 'forbidden'],
      }),
      requireRole(context, 'reviewer', 'author'),
      validator('param', slugParam, refuseInvalid),
      async (c) =>
        answer(c, challengeFeedback, await readChallengeFeedback({ context, slug: c.req.valid('param').slug })),
    )
}
