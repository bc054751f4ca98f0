import { sql } from 'drizzle-orm'
import { Hono } from 'hono'
import { z } from 'zod'
import type { AppContext } from '../context.ts'
import { answer } from './answer.ts'
import { describe } from './describe.ts'
import type { ApiEnv } from './env.ts'
import { AppError } from './errors.ts'

const health = z.object({ status: z.literal('ok') })

/** /healthz: the process answers. /readyz: so does the database. */
export function healthRoutes({ db, log }: AppContext) {
  return new Hono<ApiEnv>()
    .get('/healthz', describe({ tag: 'service', summary: 'The process answers', response: health }), (c) =>
      answer(c, health, { status: 'ok' }),
    )
    .get(
      '/readyz',
      describe({
        tag: 'service',
        summary: 'The process and its database answer',
        response: health,
        errors: ['unavailable'],
      }),
      async (c) => {
        try {
          await db.execute(sql`select 1`)
        } catch (error) {
          log.warn({ err: error }, 'not ready: the database does not answer')
          throw new AppError('unavailable', 'The database does not answer yet. Try again in a moment.')
        }
        return answer(c, health, { status: 'ok' })
      },
    )
}
