import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { holderOfKey } from '../api-keys/holder-of-key.ts'
import type { AppContext } from '../context.ts'
import type { StaffEnv } from '../http/env.ts'
import { AppError } from '../http/errors.ts'
import type { Role } from '../shared/review.ts'
import { companyName } from './company.ts'

const withArticle: Readonly<Record<Role, string>> = {
  admin: 'an admin',
  recruiter: 'a recruiter',
  reviewer: 'a reviewer',
  author: 'an author',
}

/**
 * Lets people through who are signed in and hold one of these roles, or none at all. An admin may do everything. A key
 * passes as its maker in the role they hold now, and only where the route's description names a scope that it has.
 */
export function requireRole(context: AppContext, ...roles: readonly Role[]) {
  return createMiddleware<StaffEnv>(async (c, next) => {
    const key = /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1]
    const user = key === undefined ? await signedIn(context, c) : await holder(context, c, key)
    if (user.role !== 'admin' && roles.length > 0 && !roles.includes(user.role)) {
      const allowed = roles.map((allowed) => withArticle[allowed]).join(' or ')
      throw new AppError('forbidden', `Only ${allowed} may do this. Ask one of yours.`)
    }
    c.set('user', { ...user, company: await companyName(context.db) })
    await next()
  })
}

async function signedIn(context: AppContext, c: Context<StaffEnv>) {
  const session = await context.auth.api.getSession({ headers: c.req.raw.headers })
  if (!session) throw new AppError('unauthenticated', 'Sign in first.')
  c.set('sessionId', session.session.id)
  const { id, name, email, role } = session.user
  return { id, name, email, role }
}

/** No session is set: what concerns sessions names no scope, so no key gets there. */
async function holder(context: AppContext, c: Context<StaffEnv>, key: string) {
  const found = await holderOfKey(context, key)
  if (!found) throw new AppError('unauthenticated', 'This key is unknown, revoked or has expired.')
  const scope = c.get('scope')
  if (!scope) throw new AppError('forbidden', 'No key may do this. Sign in instead.')
  if (!found.scopes.includes(scope)) throw new AppError('forbidden', `This key lacks the scope ${scope}.`)
  return found.user
}
