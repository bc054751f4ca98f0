import { Hono } from 'hono'
import { validator } from 'hono-openapi'
import { requireRole } from '../auth/require-role.ts'
import type { AppContext } from '../context.ts'
import { answer } from '../http/answer.ts'
import { describe } from '../http/describe.ts'
import type { StaffEnv } from '../http/env.ts'
import { idParam, refuseInvalid } from '../http/input.ts'
import { exchangePage, orderPage, orderView, pageQuery } from '../shared/integrations.ts'
import { listExchanges } from './list-exchanges.ts'
import { listOrders } from './list-orders.ts'
import { tellAgain } from './tell-again.ts'

const refusals = ['invalid-input', 'unauthenticated', 'forbidden', 'not-found'] as const

/** What applicant tracking systems have ordered, what they were told, and what they answered. */
export function integrationLogRoutes(context: AppContext) {
  const admin = requireRole(context, 'admin')
  return new Hono<StaffEnv>()
    .get(
      '/api/integrations/:id/orders',
      describe({ tag: 'company', summary: 'The tests that a system ordered', response: orderPage, errors: refusals }),
      admin,
      validator('param', idParam, refuseInvalid),
      validator('query', pageQuery, refuseInvalid),
      async (c) => {
        const connectionId = c.req.valid('param').id
        return answer(c, orderPage, await listOrders({ context, connectionId, query: c.req.valid('query') }))
      },
    )
    .get(
      '/api/integrations/:id/exchanges',
      describe({ tag: 'company', summary: 'What was said, newest first', response: exchangePage, errors: refusals }),
      admin,
      validator('param', idParam, refuseInvalid),
      validator('query', pageQuery, refuseInvalid),
      async (c) => {
        const connectionId = c.req.valid('param').id
        return answer(c, exchangePage, await listExchanges({ context, connectionId, query: c.req.valid('query') }))
      },
    )
    .post(
      '/api/integration-orders/:id/tell-again',
      describe({
        tag: 'company',
        summary: 'Tell the system once more, now',
        response: orderView,
        errors: [...refusals, 'conflict'],
      }),
      admin,
      validator('param', idParam, refuseInvalid),
      async (c) => answer(c, orderView, await tellAgain({ context, ...c.req.valid('param') })),
    )
}
