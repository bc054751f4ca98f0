import { createMiddleware } from 'hono/factory'
import type { AppContext } from '../context.ts'
import type { StaffEnv } from '../http/env.ts'
import { AppError } from '../http/errors.ts'
import type { Role } from '../shared/review.ts'
import { companyName } from './company.ts'

const withArticle: Readonly<Record<Role, string>> = { admin: 'an admin', reviewer: 'a reviewer', author: 'an author' }

/** Lets people through who are signed in and hold one of these roles, or none at all. An admin may do everything. */
export function requireRole(context: AppContext, ...roles: readonly Role[]) {
  return createMiddleware<StaffEnv>(async (c, next) => {
    const session = await context.auth.api.getSession({ headers: c.req.raw.headers })
    if (!session) throw new AppError('unauthenticated', 'Sign in first.')
    const { id, name, email, role } = session.user
    if (role !== 'admin' && roles.length > 0 && !roles.includes(role)) {
      const allowed = roles.map((allowed) => withArticle[allowed]).join(' or ')
      throw new AppError('forbidden', `Only ${allowed} may do this. Ask one of yours.`)
    }
    c.set('sessionId', session.session.id)
    c.set('user', { id, name, email, role, company: await companyName(context.db) })
    await next()
  })
}
