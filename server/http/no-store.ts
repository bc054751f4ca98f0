import type { Context, Next } from 'hono'

/** What the API says is somebody's: no cache keeps it, unless a route says otherwise of what is everybody's. */
export async function noStore(c: Context, next: Next): Promise<void> {
  await next()
  if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store')
}
