import { createMiddleware } from 'hono/factory'
import { routePath } from 'hono/route'
import type { Logger } from 'pino'

/**
 * Logs each request of the API by the pattern of its route: the address itself holds a candidate's link, which is a
 * key to their work.
 */
export function requestLog(log: Logger) {
  return createMiddleware(async (c, next) => {
    const started = performance.now()
    await next()
    const { status } = c.res
    const entry = {
      requestId: c.res.headers.get('X-Request-Id'),
      method: c.req.method,
      route: routePath(c, -1),
      status,
      ms: Math.round(performance.now() - started),
    }
    if (status >= 500) log.error(entry, 'request')
    else log.debug(entry, 'request')
  })
}
