import { Hono } from 'hono'
import { validator } from 'hono-openapi'
import { requireRole } from '../auth/require-role.ts'
import type { AppContext } from '../context.ts'
import { answer } from '../http/answer.ts'
import { describe } from '../http/describe.ts'
import type { StaffEnv } from '../http/env.ts'
import { idParam, refuseInvalid } from '../http/input.ts'
import { newWebhook, webhookChange, webhookList, webhookView, webhookWithSecret } from '../shared/webhooks.ts'
import { changeWebhook } from './change-webhook.ts'
import { createWebhook } from './create-webhook.ts'
import { deleteWebhook } from './delete-webhook.ts'
import { listWebhooks } from './list-webhooks.ts'
import { rotateSecret } from './rotate-secret.ts'

const admins = ['unauthenticated', 'forbidden'] as const

/** Whom we tell of what happens. What was told stands in delivery-routes.ts. */
export function webhookRoutes(context: AppContext) {
  const admin = requireRole(context, 'admin')
  return new Hono<StaffEnv>()
    .get(
      '/api/webhooks',
      describe({ tag: 'company', summary: 'Every webhook', response: webhookList, errors: admins }),
      admin,
      async (c) => answer(c, webhookList, await listWebhooks({ context })),
    )
    .post(
      '/api/webhooks',
      describe({
        tag: 'company',
        summary: 'Add a webhook; its secret is in this answer and nowhere else',
        response: webhookWithSecret,
        status: 201,
        errors: ['invalid-input', ...admins, 'conflict'],
      }),
      admin,
      validator('json', newWebhook, refuseInvalid),
      async (c) =>
        answer(c, webhookWithSecret, await createWebhook({ context, ...c.var, input: c.req.valid('json') }), 201),
    )
    .patch(
      '/api/webhooks/:id',
      describe({
        tag: 'company',
        summary: 'Change a webhook, or switch it off and on',
        response: webhookView,
        errors: ['invalid-input', ...admins, 'not-found'],
      }),
      admin,
      validator('param', idParam, refuseInvalid),
      validator('json', webhookChange, refuseInvalid),
      async (c) =>
        answer(
          c,
          webhookView,
          await changeWebhook({ context, ...c.var, ...c.req.valid('param'), change: c.req.valid('json') }),
        ),
    )
    .delete(
      '/api/webhooks/:id',
      describe({
        tag: 'company',
        summary: 'Delete a webhook with its log',
        status: 204,
        errors: ['invalid-input', ...admins, 'not-found'],
      }),
      admin,
      validator('param', idParam, refuseInvalid),
      async (c) => {
        await deleteWebhook({ context, ...c.var, ...c.req.valid('param') })
        return c.body(null, 204)
      },
    )
    .post(
      '/api/webhooks/:id/rotate-secret',
      describe({
        tag: 'company',
        summary: 'Make a new secret; the one before signs too for a day',
        response: webhookWithSecret,
        errors: ['invalid-input', ...admins, 'not-found'],
      }),
      admin,
      validator('param', idParam, refuseInvalid),
      async (c) => answer(c, webhookWithSecret, await rotateSecret({ context, ...c.var, ...c.req.valid('param') })),
    )
}
