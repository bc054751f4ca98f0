import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { validator } from 'hono-openapi'
import { z } from 'zod'
import { requireRole } from '../auth/require-role.ts'
import type { AppContext } from '../context.ts'
import { answer } from '../http/answer.ts'
import { describe } from '../http/describe.ts'
import type { StaffEnv } from '../http/env.ts'
import { idParam, refuseInvalid } from '../http/input.ts'
import { challengeSimilarity, pairView, similarityOverview } from '../shared/similarity.ts'
import { listSimilarity } from './list-similarity.ts'
import { planComparison } from './plan-comparison.ts'
import { readChallengeSimilarity } from './read-challenge-similarity.ts'
import { readPair } from './read-pair.ts'

const slugParam = z.object({ slug: z.string().min(1).max(100) })

/** Work that is alike, for people to read. */
export function similarityRoutes(context: AppContext) {
  const reviewer = requireRole(context, 'reviewer')
  return new Hono<StaffEnv>()
    .get(
      '/api/similarity',
      describe({ tag: 'company', summary: 'Challenges whose submissions are compared', response: similarityOverview }),
      reviewer,
      async (c) => answer(c, similarityOverview, await listSimilarity({ context })),
    )
    .get(
      '/api/similarity/pairs/:id',
      describe({
        tag: 'company',
        summary: 'Two submissions side by side, with what is alike in them',
        response: pairView,
        errors: ['unauthenticated', 'not-found'],
      }),
      reviewer,
      compress(),
      validator('param', idParam, refuseInvalid),
      async (c) => answer(c, pairView, await readPair({ context, id: c.req.valid('param').id })),
    )
    .get(
      '/api/similarity/challenges/:slug',
      describe({
        tag: 'company',
        summary: 'The pairs of a challenge whose work is alike, the most alike first, and how far the comparison is',
        response: challengeSimilarity,
        errors: ['unauthenticated', 'not-found'],
      }),
      reviewer,
      validator('param', slugParam, refuseInvalid),
      async (c) => {
        const { slug } = c.req.valid('param')
        return answer(c, challengeSimilarity, await readChallengeSimilarity({ context, slug }))
      },
    )
    .post(
      '/api/similarity/challenges/:slug/compare',
      describe({
        tag: 'company',
        summary: 'Have the submissions to a challenge compared that are not yet',
        response: challengeSimilarity,
        status: 202,
        errors: ['unauthenticated', 'not-found'],
      }),
      reviewer,
      validator('param', slugParam, refuseInvalid),
      async (c) => {
        const { slug } = c.req.valid('param')
        const before = await readChallengeSimilarity({ context, slug })
        await planComparison(context.db, slug, context.now())
        return answer(c, challengeSimilarity, before, 202)
      },
    )
}
