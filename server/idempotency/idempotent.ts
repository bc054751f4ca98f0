import { createHash } from 'node:crypto'
import { createMiddleware } from 'hono/factory'
import type { AppContext } from '../context.ts'
import type { StaffEnv } from '../http/env.ts'
import { AppError } from '../http/errors.ts'
import { claimRequest, isRequest, type RequestName } from './claim-request.ts'
import { idempotentRequests } from './tables.ts'

/**
 * Answers a request with an Idempotency-Key once and repeats that answer for a day, to the same caller
 * (https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/). Part of requireRole, for routes whose description says so.
 *
 *     (none) --first request--> claimed --answered 2xx--> kept --a day--> (none)
 *                                  \-----answered 4xx----> (none): nothing was made, so another try is welcome
 *
 * A process that dies or fails (5xx) in between leaves the request claimed for the day: the caller hears 409 and looks,
 * because whether it was done cannot be told from here, and doing it twice is worse.
 */
export function idempotent(context: AppContext) {
  return createMiddleware<StaffEnv>(async (c, next) => {
    const key = c.req.header('idempotency-key')
    if (key === undefined) return next()
    if (!/^[\x21-\x7e]{1,200}$/.test(key)) {
      throw new AppError('invalid-input', 'An Idempotency-Key is 1 to 200 visible ASCII characters.')
    }
    const name = { caller: c.var.user.id, key }
    const first = await claimRequest(context, name, hashOf(c.req.method, c.req.path, await c.req.text()))
    if (first) {
      c.header('content-type', 'application/json')
      c.header('idempotent-replayed', 'true')
      return c.body(first.body, first.status as 200)
    }
    await next()
    await settle(context, name, c.res)
  })
}

async function settle({ db, vault }: AppContext, name: RequestName, answer: Response): Promise<void> {
  if (answer.status >= 500) return
  if (!answer.ok) {
    await db.delete(idempotentRequests).where(isRequest(name))
    return
  }
  const body = await vault.seal(await answer.clone().text())
  await db.update(idempotentRequests).set({ status: answer.status, body }).where(isRequest(name))
}

function hashOf(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}
