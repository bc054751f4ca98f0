import { Hono } from 'hono'
import { validator } from 'hono-openapi'
import { z } from 'zod'
import { requireRole } from '../auth/require-role.ts'
import type { AppContext } from '../context.ts'
import { answer } from '../http/answer.ts'
import { describe } from '../http/describe.ts'
import type { StaffEnv } from '../http/env.ts'
import { refuseInvalid } from '../http/input.ts'
import { sessionList } from '../shared/people.ts'
import { endOtherSessions, endOwnSession, listOwnSessions } from './own-sessions.ts'

const sessionParam = z.object({ id: z.string().min(1).max(100) })

/** Where somebody is signed in: theirs to see and to end, and nobody else's. */
export function sessionRoutes(context: AppContext) {
  const anybody = requireRole(context)
  return new Hono<StaffEnv>()
    .get(
      '/api/sessions',
      describe({
        tag: 'company',
        summary: 'Where you are signed in',
        response: sessionList,
        errors: ['unauthenticated'],
      }),
      anybody,
      async (c) => answer(c, sessionList, await listOwnSessions({ context, ...ownerOf(c.var) })),
    )
    .delete(
      '/api/sessions/:id',
      describe({
        tag: 'company',
        summary: 'End one of your sessions',
        status: 204,
        errors: ['unauthenticated', 'not-found'],
      }),
      anybody,
      validator('param', sessionParam, refuseInvalid),
      async (c) => {
        await endOwnSession({ context, userId: c.var.user.id, ...c.req.valid('param') })
        return c.body(null, 204)
      },
    )
    .post(
      '/api/sessions/end-others',
      describe({
        tag: 'company',
        summary: 'End all of your sessions but this one',
        response: sessionList,
        errors: ['unauthenticated'],
      }),
      anybody,
      async (c) => {
        const owner = { context, ...ownerOf(c.var) }
        await endOtherSessions(owner)
        return answer(c, sessionList, await listOwnSessions(owner))
      },
    )
}

function ownerOf({ user, sessionId }: StaffEnv['Variables']) {
  return { userId: user.id, sessionId }
}
