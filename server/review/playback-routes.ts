import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { validator } from 'hono-openapi'
import { requireRole } from '../auth/require-role.ts'
import type { AppContext } from '../context.ts'
import { answer } from '../http/answer.ts'
import { describe } from '../http/describe.ts'
import type { StaffEnv } from '../http/env.ts'
import { idParam, refuseInvalid } from '../http/input.ts'
import { momentRequest, momentRun, playback, references } from '../shared/playback.ts'
import { readPlayback } from './read-playback.ts'
import { readReferences } from './read-references.ts'
import { runMoment } from './run-moment.ts'

/** How somebody worked, moment by moment. */
export function playbackRoutes(context: AppContext) {
  const reviewer = requireRole(context, 'reviewer')
  return new Hono<StaffEnv>()
    .get(
      '/api/attempts/:id/playback',
      describe({
        tag: 'company',
        summary: 'The whole journal of an attempt, with what it is folded over',
        response: playback,
        errors: ['unauthenticated', 'not-found'],
      }),
      reviewer,
      // An hour of typing is a megabyte of JSON that says the same few words again and again.
      compress(),
      validator('param', idParam, refuseInvalid),
      async (c) => answer(c, playback, await readPlayback({ context, id: c.req.valid('param').id })),
    )
    .post(
      '/api/attempts/:id/moments/run',
      describe({
        tag: 'company',
        summary: 'Run every test on the code as it was at a moment; changes no score',
        response: momentRun,
        errors: ['invalid-input', 'unauthenticated', 'not-found', 'rate-limited'],
      }),
      reviewer,
      validator('param', idParam, refuseInvalid),
      validator('json', momentRequest, refuseInvalid),
      async (c) => {
        const { signal } = c.req.raw
        const { id } = c.req.valid('param')
        const request = c.req.valid('json')
        return answer(c, momentRun, await runMoment({ context, user: c.var.user, id, request, signal }))
      },
    )
    .get(
      '/api/attempts/:id/references',
      describe({
        tag: 'company',
        summary: 'The authors’ solutions to the challenges of an attempt',
        response: references,
        errors: ['unauthenticated', 'not-found'],
      }),
      reviewer,
      validator('param', idParam, refuseInvalid),
      async (c) => answer(c, references, await readReferences({ context, id: c.req.valid('param').id })),
    )
}
