import { Hono } from 'hono'
import { z } from 'zod'
import type { AppContext } from '../context.ts'
import { answer } from '../http/answer.ts'
import { describe } from '../http/describe.ts'
import type { CandidateEnv } from '../http/env.ts'
import { streamCheck } from './check-connection.ts'
import { requireLink } from './require-link.ts'

const connected = z.object({ status: z.literal('ok') })

/** What the system check of a candidate's page asks for. */
export function systemCheckRoutes(context: AppContext) {
  const link = requireLink(context)
  return new Hono<CandidateEnv>()
    .get(
      '/api/candidate/check',
      describe({
        tag: 'candidate',
        summary: 'Answers at once, for measuring the way to the server and back',
        response: connected,
        errors: ['not-found'],
      }),
      link,
      (c) => answer(c, connected, { status: 'ok' }),
    )
    .get(
      '/api/candidate/check/events',
      describe({
        tag: 'candidate',
        summary: 'Server-sent events: one, at once, to see whether they get through',
        errors: ['not-found', 'rate-limited'],
      }),
      link,
      (c) => streamCheck({ context, c, invitation: c.var.invitation }),
    )
}
