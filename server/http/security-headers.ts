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

/** What browsers heed on a page or a worker alone. */
const pageHeaders = [
  'content-security-policy',
  'cross-origin-opener-policy',
  'origin-agent-cluster',
  'referrer-policy',
  'x-dns-prefetch-control',
  'x-download-options',
  'x-frame-options',
  'x-permitted-cross-domain-policies',
]

/**
 * A part of a page goes without the headers that mean nothing on it: half a kilobyte each, thirty times before the
 * first page shows. A worker heeds the policy of its own file and keeps them. Stands outside of securityHeaders.
 */
export async function assetHeaders(c: Context, next: Next): Promise<void> {
  await next()
  if (!c.req.path.startsWith('/assets/') || !c.res.ok || c.req.path.includes('worker')) return
  for (const name of pageHeaders) c.res.headers.delete(name)
}

/**
 * A picture is shown and does nothing else: an SVG that somebody opens by itself runs no script and is of no origin.
 * Stands outside of securityHeaders, whose policy it replaces.
 */
export async function pictureHeaders(c: Context, next: Next): Promise<void> {
  await next()
  if (!c.res.headers.get('content-type')?.startsWith('image/') || !c.req.path.startsWith('/api/')) return
  c.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
}
