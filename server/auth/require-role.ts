import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { holderOfKey } from '../api-keys/holder-of-key.ts'
import type { AppContext } from '../context.ts'
import type { StaffEnv } from '../http/env.ts'
import { AppError } from '../http/errors.ts'
import { idempotent } from '../idempotency/idempotent.ts'
import { refuseTooMany } from '../rate-limits/rate-limiter.ts'
import type { Role } from '../shared/review.ts'
import { companyName } from './company.ts'
import { secondFactorState } from './second-factor-state.ts'

const withArticle: Readonly<Record<Role, string>> = {
  admin: 'an admin',
  recruiter: 'a recruiter',
  reviewer: 'a reviewer',
  author: 'an author',
}

/** What is answered to somebody who has yet to turn on the second factor that everybody needs here. */
const beforeSecondFactor = /^\/api\/(me|sessions(\/.*)?)$/

/**
 * Lets people through who are signed in and hold one of these roles, or none at all. An admin may do everything. A key
 * passes as its maker in the role they hold now, and only where the route's description names a scope that it has.
 */
export function requireRole(context: AppContext, ...roles: readonly Role[]) {
  const once = idempotent(context)
  return createMiddleware<StaffEnv>(async (c, next) => {
    const key = /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1]
    const user = key === undefined ? await signedIn(context, c) : await holder(context, c, key)
    if (user.role !== 'admin' && roles.length > 0 && !roles.includes(user.role)) {
      const allowed = roles.map((allowed) => withArticle[allowed]).join(' or ')
      throw new AppError('forbidden', `Only ${allowed} may do this. Ask one of yours.`)
    }
    c.set('user', { ...user, company: await companyName(context.db) })
    return c.get('isIdempotent') ? once(c, next) : next()
  })
}

async function signedIn(context: AppContext, c: Context<StaffEnv>) {
  const session = await context.auth.api.getSession({ headers: c.req.raw.headers })
  if (!session) throw new AppError('unauthenticated', 'Sign in first.')
  c.set('sessionId', session.session.id)
  const { id, name, email, role, twoFactorEnabled } = session.user
  if (context.requireSecondFactor && !twoFactorEnabled && !beforeSecondFactor.test(c.req.path)) {
    if ((await secondFactorState(context, id)) === 'needed')
      throw new AppError('second-factor-needed', 'Turn on your second factor first: open Your account.')
  }
  return { id, name, email, role }
}

/** Draft-ietf-httpapi-ratelimit-headers-10: what is allowed, and what of it is left. */
async function countRequest({ limits, now }: AppContext, c: Context<StaffEnv>, keyId: string): Promise<void> {
  const { limit, perMs } = limits.keys.rate
  const taking = limits.keys.take(keyId, now())
  const { left, againInMs } = await taking
  c.header('ratelimit-policy', `"key";q=${limit};w=${perMs / 1_000}`)
  c.header('ratelimit', `"key";r=${left};t=${Math.ceil(againInMs / 1_000)}`)
  await refuseTooMany(taking, 'This key has asked too often. Wait for the seconds that Retry-After names.')
}

/** No session is set: what concerns sessions names no scope, so no key gets there. */
async function holder(context: AppContext, c: Context<StaffEnv>, key: string) {
  const found = await holderOfKey(context, key)
  if (!found) throw new AppError('unauthenticated', 'This key is unknown, revoked or has expired.')
  await countRequest(context, c, found.id)
  const scope = c.get('scope')
  if (!scope) throw new AppError('forbidden', 'No key may do this. Sign in instead.')
  if (!found.scopes.includes(scope)) throw new AppError('forbidden', `This key lacks the scope ${scope}.`)
  return found.user
}
