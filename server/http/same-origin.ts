import { createMiddleware } from 'hono/factory'
import { AppError } from './errors.ts'

const harmless = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses a change that another site's page asks for with our visitor's cookie. Browsers send Sec-Fetch-Site or at
 * least Origin with every POST; a program that sends neither has no cookie to abuse.
 */
export function sameOrigin(publicUrl: string) {
  const own = new URL(publicUrl).origin
  return createMiddleware(async (c, next) => {
    if (!harmless.has(c.req.method) && !isSameOrigin(c.req.header(), own)) {
      throw new AppError('forbidden', 'This request comes from another site. Open Assay itself and try there.')
    }
    await next()
  })
}

/** The Host header is trusted for comparison only: a page of another site cannot choose it. */
function isSameOrigin(headers: Record<string, string>, own: string): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const origin = headers.origin
  if (origin === undefined) return true
  return origin === own || (headers.host !== undefined && URL.parse(origin)?.host === headers.host)
}
