import { createMiddleware } from 'hono/factory'
import type { AppContext } from '../context.ts'
import type { StaffEnv } from '../http/env.ts'
import { AppError } from '../http/errors.ts'
import type { Role } from '../shared/review.ts'
import { companyName } from './company.ts'

/** An admin may do whatever a reviewer may. */
const includes: Readonly<Record<Role, readonly Role[]>> = { admin: ['admin', 'reviewer'], reviewer: ['reviewer'] }

/** Lets people through who are signed in and hold that role. */
export function requireRole(context: AppContext, role: Role) {
  return createMiddleware<StaffEnv>(async (c, next) => {
    const session = await context.auth.api.getSession({ headers: c.req.raw.headers })
    if (!session) throw new AppError('unauthenticated', 'Sign in first.')
    const { id, name, email, role: held } = session.user
    if (!includes[held].includes(role))
      throw new AppError('forbidden', `Only an ${role} may do this. Ask one of yours.`)
    c.set('user', { id, name, email, role: held, company: await companyName(context.db) })
    await next()
  })
}
