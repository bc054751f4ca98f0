import { AsyncLocalStorage } from 'node:async_hooks'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'

/**
 * From where a request came, for as long as it is answered. Kept beside the call, since only the log asks for it and
 * every verb would have to hand it on.
 */
const origins = new AsyncLocalStorage<string | null>()

export const noteOrigin = createMiddleware((c, next) => origins.run(addressOf(c), next))

/** Null for what the server or its command line does. */
export function currentOrigin(): string | null {
  return origins.getStore() ?? null
}

/** The address that connected and, where it stood in for another one, the one that it names. */
function addressOf(c: Context): string | null {
  const connected = connectedFrom(c)
  const named = c.req.header('x-forwarded-for')?.split(',')[0]?.trim().slice(0, 60)
  return [named, connected].filter(Boolean).join(' through ') || null
}

/** A request that no socket carries, as in tests, comes from nowhere. */
function connectedFrom(c: Context): string | null {
  const { incoming } = (c.env ?? {}) as { incoming?: unknown }
  return incoming ? (getConnInfo(c).remote.address ?? null) : null
}
