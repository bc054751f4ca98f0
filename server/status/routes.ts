import { Hono } from 'hono'
import { requireRole } from '../auth/require-role.ts'
import type { AppContext } from '../context.ts'
import { answer } from '../http/answer.ts'
import { describe } from '../http/describe.ts'
import type { StaffEnv } from '../http/env.ts'
import { statusView } from '../shared/status.ts'
import { readStatus } from './read-status.ts'

/** How the installation is; for admins. */
export function statusRoutes(context: AppContext) {
  return new Hono<StaffEnv>().get(
    '/api/status',
    describe({
      tag: 'company',
      summary: 'Queue, runs, journal, streams and database of the last hour, over all processes',
      response: statusView,
      errors: ['unauthenticated', 'forbidden'],
    }),
    requireRole(context, 'admin'),
    async (c) => answer(c, statusView, await readStatus(context)),
  )
}
