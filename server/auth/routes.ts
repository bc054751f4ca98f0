import { Hono } from 'hono'
import { validator } from 'hono-openapi'
import type { AppContext } from '../context.ts'
import { answer } from '../http/answer.ts'
import { describe } from '../http/describe.ts'
import type { StaffEnv } from '../http/env.ts'
import { refuseInvalid } from '../http/input.ts'
import { setupRequest, setupState } from '../shared/auth.ts'
import { me } from '../shared/review.ts'
import { requireRole } from './require-role.ts'
import { secondFactorState } from './second-factor-state.ts'
import { readSetup, setUp } from './set-up.ts'
import { singleSignOnId } from './single-sign-on.ts'

/** Those of better-auth's own routes that we use, in its own shapes; what is not named here is not reachable. */
const betterAuthRoutes = [
  'sign-in/email',
  'sign-in/social',
  `callback/${singleSignOnId}`,
  'sign-out',
  'get-session',
  'change-password',
  'request-password-reset',
  'reset-password',
  'two-factor/enable',
  'two-factor/disable',
  'two-factor/verify-totp',
  'two-factor/verify-backup-code',
  'two-factor/generate-backup-codes',
].map((path) => `/api/auth/${path}`)

export function authRoutes(context: AppContext) {
  const routes = new Hono<StaffEnv>()
    .get(
      '/api/setup',
      describe({ tag: 'service', summary: 'Whether the first admin is still to be made', response: setupState }),
      async (c) => answer(c, setupState, await readSetup({ context })),
    )
    .post(
      '/api/setup',
      describe({
        tag: 'service',
        summary: 'Make the first admin, once',
        response: setupState,
        status: 201,
        errors: ['invalid-input', 'conflict'],
      }),
      validator('json', setupRequest, refuseInvalid),
      async (c) => answer(c, setupState, await setUp({ context, input: c.req.valid('json') }), 201),
    )
    .get(
      '/api/me',
      describe({ tag: 'company', summary: 'Who is signed in', response: me, errors: ['unauthenticated'] }),
      requireRole(context),
      async (c) => {
        const { user } = c.var
        return answer(c, me, { ...user, secondFactor: await secondFactorState(context, user.id) })
      },
    )
  // Outside the chain: paths from a list would widen the type of all the others.
  routes.on(['GET', 'POST'], betterAuthRoutes, (c) => context.auth.handler(c.req.raw))
  return routes
}
