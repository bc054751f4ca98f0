import type { Context, Next } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

/**
 * Everything comes from our own origin. Workers may be blobs and styles may be inline because Monaco and Mantine make
 * them so, and pictures may be blobs because an image cannot send a personal link's token; no script is inline and none
 * is evaluated.
 */
export const securityHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    workerSrc: ["'self'", 'blob:'],
    manifestSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
  crossOriginEmbedderPolicy: false,
  referrerPolicy: 'no-referrer',
  strictTransportSecurity: false,
  xFrameOptions: 'DENY',
  xXssProtection: false,
})

/**
 * A picture is shown and does nothing else: an SVG that somebody opens by itself runs no script and is of no origin.
 * Stands outside of securityHeaders, whose policy it replaces.
 */
export async function pictureHeaders(c: Context, next: Next): Promise<void> {
  await next()
  if (!c.res.headers.get('content-type')?.startsWith('image/') || !c.req.path.startsWith('/api/')) return
  c.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
}
