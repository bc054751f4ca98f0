import { Hono } from 'hono'
import { validator } from 'hono-openapi'
import { requireRole } from '../auth/require-role.ts'
import type { AppContext } from '../context.ts'
import { answer } from '../http/answer.ts'
import { describe } from '../http/describe.ts'
import type { StaffEnv } from '../http/env.ts'
import { idParam, refuseInvalid } from '../http/input.ts'
import { deliveryPage, deliveryQuery, deliveryView, replayed } from '../shared/webhooks.ts'
import { listDeliveries } from './list-deliveries.ts'
import { readDelivery } from './read-delivery.ts'
import { replayDelivery, replayFailed } from './replay.ts'

const refusals = ['invalid-input', 'unauthenticated', 'forbidden', 'not-found'] as const

/** What was sent to webhooks, what they answered, and how to send it again. */
export function webhookDeliveryRoutes(context: AppContext) {
  const admin = requireRole(context, 'admin')
  return new Hono<StaffEnv>()
    .get(
      '/api/webhooks/:id/deliveries',
      describe({ tag: 'company', summary: 'What was sent, newest first', response: deliveryPage, errors: refusals }),
      admin,
      validator('param', idParam, refuseInvalid),
      validator('query', deliveryQuery, refuseInvalid),
      async (c) => {
        const webhookId = c.req.valid('param').id
        return answer(c, deliveryPage, await listDeliveries({ context, webhookId, query: c.req.valid('query') }))
      },
    )
    .post(
      '/api/webhooks/:id/replay-failed',
      describe({
        tag: 'company',
        summary: 'Send again whatever has failed',
        response: replayed,
        errors: [...refusals, 'conflict'],
      }),
      admin,
      validator('param', idParam, refuseInvalid),
      async (c) => answer(c, replayed, await replayFailed({ context, webhookId: c.req.valid('param').id })),
    )
    .get(
      '/api/webhook-deliveries/:id',
      describe({
        tag: 'company',
        summary: 'One delivery, with its body and every answer',
        response: deliveryView,
        errors: refusals,
      }),
      admin,
      validator('param', idParam, refuseInvalid),
      async (c) => answer(c, deliveryView, await readDelivery({ context, ...c.req.valid('param') })),
    )
    .post(
      '/api/webhook-deliveries/:id/replay',
      describe({
        tag: 'company',
        summary: 'Send one delivery again, now',
        response: deliveryView,
        errors: [...refusals, 'conflict'],
      }),
      admin,
      validator('param', idParam, refuseInvalid),
      async (c) => answer(c, deliveryView, await replayDelivery({ context, ...c.req.valid('param') })),
    )
}
