import { Hono } from 'hono'
import { validator } from 'hono-openapi'
import { requireRole } from '../auth/require-role.ts'
import type { AppContext } from '../context.ts'
import { answer } from '../http/answer.ts'
import { describe } from '../http/describe.ts'
import type { StaffEnv } from '../http/env.ts'
import { idParam, refuseInvalid } from '../http/input.ts'
import {
  connectionChange,
  connectionList,
  connectionView,
  connectionWithKey,
  newConnection,
} from '../shared/integrations.ts'
import { changeConnection, rotateKey } from './change-connection.ts'
import { createConnection } from './create-connection.ts'
import { deleteConnection } from './delete-connection.ts'
import { listConnections } from './list-connections.ts'

const admins = ['unauthenticated', 'forbidden'] as const

/** Applicant tracking systems, for admins. What was said to them stands in log-routes.ts. */
export function integrationRoutes(context: AppContext) {
  const admin = requireRole(context, 'admin')
  return new Hono<StaffEnv>()
    .get(
      '/api/integrations',
      describe({ tag: 'company', summary: 'Connected systems', response: connectionList, errors: admins }),
      admin,
      async (c) => answer(c, connectionList, await listConnections({ context })),
    )
    .post(
      '/api/integrations',
      describe({
        tag: 'company',
        summary: 'Connect a system; its key is in this answer and nowhere else',
        response: connectionWithKey,
        status: 201,
        errors: ['invalid-input', ...admins],
      }),
      admin,
      validator('json', newConnection, refuseInvalid),
      async (c) =>
        answer(c, connectionWithKey, await createConnection({ context, ...c.var, input: c.req.valid('json') }), 201),
    )
    .patch(
      '/api/integrations/:id',
      describe({
        tag: 'company',
        summary: 'Change a connection',
        response: connectionView,
        errors: ['invalid-input', ...admins, 'not-found'],
      }),
      admin,
      validator('param', idParam, refuseInvalid),
      validator('json', connectionChange, refuseInvalid),
      async (c) => {
        const change = c.req.valid('json')
        return answer(c, connectionView, await changeConnection({ context, ...c.var, ...c.req.valid('param'), change }))
      },
    )
    .delete(
      '/api/integrations/:id',
      describe({
        tag: 'company',
        summary: 'End a connection; invitations that it made stay',
        status: 204,
        errors: ['invalid-input', ...admins, 'not-found'],
      }),
      admin,
      validator('param', idParam, refuseInvalid),
      async (c) => {
        await deleteConnection({ context, ...c.var, ...c.req.valid('param') })
        return c.body(null, 204)
      },
    )
    .post(
      '/api/integrations/:id/rotate-key',
      describe({
        tag: 'company',
        summary: 'Make a new key; the one before ends at once',
        response: connectionWithKey,
        errors: ['invalid-input', ...admins, 'not-found'],
      }),
      admin,
      validator('param', idParam, refuseInvalid),
      async (c) => answer(c, connectionWithKey, await rotateKey({ context, ...c.var, ...c.req.valid('param') })),
    )
}
