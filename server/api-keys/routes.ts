import { Hono } from 'hono'
import { validator } from 'hono-openapi'
import { requireRole } from '../auth/require-role.ts'
import type { AppContext } from '../context.ts'
import { answer } from '../http/answer.ts'
import { describe } from '../http/describe.ts'
import type { StaffEnv } from '../http/env.ts'
import { idParam, refuseInvalid } from '../http/input.ts'
import { apiKeyList, apiKeyView, createdApiKey, newApiKey } from '../shared/api-keys.ts'
import { createApiKey } from './create-api-key.ts'
import { revokeApiKey } from './revoke-api-key.ts'
import { selectApiKeys } from './select-api-keys.ts'

const refusals = ['unauthenticated', 'forbidden'] as const

/** Keys for the company's own tools. No key reaches these routes, so that none makes another. */
export function apiKeyRoutes(context: AppContext) {
  const admin = requireRole(context, 'admin')
  return new Hono<StaffEnv>()
    .get(
      '/api/keys',
      describe({ tag: 'company', summary: 'Every API key', response: apiKeyList, errors: refusals }),
      admin,
      async (c) => answer(c, apiKeyList, { keys: await selectApiKeys(context.db, context.now()) }),
    )
    .post(
      '/api/keys',
      describe({
        tag: 'company',
        summary: 'Make an API key; it is in this answer and nowhere else',
        response: createdApiKey,
        status: 201,
        errors: ['invalid-input', ...refusals],
      }),
      admin,
      validator('json', newApiKey, refuseInvalid),
      async (c) => {
        const input = c.req.valid('json')
        return answer(c, createdApiKey, await createApiKey({ context, actor: c.var.user, input }), 201)
      },
    )
    .post(
      '/api/keys/:id/revoke',
      describe({
        tag: 'company',
        summary: 'Make an API key worthless',
        response: apiKeyView,
        errors: ['invalid-input', ...refusals, 'not-found', 'conflict'],
      }),
      admin,
      validator('param', idParam, refuseInvalid),
      async (c) => answer(c, apiKeyView, await revokeApiKey({ context, actor: c.var.user, ...c.req.valid('param') })),
    )
}
