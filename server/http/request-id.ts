import { randomUUID } from 'node:crypto'
import { createMiddleware } from 'hono/factory'
import type { ApiEnv } from './env.ts'

/** Names each request; the name stands in the answer's header, in a 5xx body and in the log. */
export const requestId = createMiddleware<ApiEnv>(async (c, next) => {
  c.set('requestId', randomUUID())
  c.header('X-Request-Id', c.var.requestId)
  await next()
})
