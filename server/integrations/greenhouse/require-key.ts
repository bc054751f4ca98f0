import { createMiddleware } from 'hono/factory'
import type { AppContext } from '../../context.ts'
import { AppError } from '../../http/errors.ts'
import { optionalConnectionOfKey } from '../connection-of-key.ts'
import type { AtsEnv } from '../log-calls.ts'

/** Lets Greenhouse through: HTTP Basic with the key as user name and a blank password. */
export function requireGreenhouse(context: AppContext) {
  return createMiddleware<AtsEnv>(async (c, next) => {
    const encoded = /^Basic ([A-Za-z0-9+/=]{1,400})$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? ''
    const [, key] = /^([^:]+):$/.exec(Buffer.from(encoded, 'base64').toString()) ?? []
    const connection = key === undefined ? null : await optionalConnectionOfKey(context, 'greenhouse', key)
    if (!connection) {
      c.header('WWW-Authenticate', 'Basic realm="Assay"')
      throw new AppError('unauthenticated', 'Send the API key as the user name of HTTP Basic, with a blank password.')
    }
    c.set('connection', connection)
    await next()
  })
}
