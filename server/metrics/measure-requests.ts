import { createMiddleware } from 'hono/factory'
import { routePath } from 'hono/route'
import type { Metrics } from './metrics.ts'

/** Times each request of the API until its answer begins; an event stream counts until then, not until it ends. */
export function measureRequests({ requestSeconds }: Metrics) {
  return createMiddleware(async (c, next) => {
    const end = requestSeconds.startTimer({ method: c.req.method })
    await next()
    end({ route: routePath(c, -1), status: c.res.status })
  })
}
