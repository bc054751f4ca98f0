import { createMiddleware } from 'hono/factory'
import type { AppContext } from '../context.ts'
import { noteExchange } from './note-exchange.ts'
import type { AtsConnection } from './tables.ts'

/** A request of an applicant tracking system that has shown its key. */
export interface AtsEnv {
  Variables: { requestId: string; connection: AtsConnection; orderId: string | undefined }
}

/** Writes every call of a known system into its log, with what we answered. Goes behind the check of the key. */
export function logCalls(context: AppContext, call: string) {
  return createMiddleware<AtsEnv>(async (c, next) => {
    const began = performance.now()
    await next()
    const asked = c.req.method === 'GET' ? new URL(c.req.url).search : await c.req.text().catch(() => '')
    await noteExchange(context.db, {
      connectionId: c.var.connection.id,
      orderId: c.get('orderId') ?? null,
      direction: 'in',
      call,
      at: context.now(),
      durationMs: Math.round(performance.now() - began),
      status: c.res.status,
      request: asked,
      answer: await c.res.clone().text(),
      error: null,
    })
  })
}
