import { eq } from 'drizzle-orm'
import { type Context, Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { assessments } from '../../assessments/tables.ts'
import type { AppContext } from '../../context.ts'
import { answer } from '../../http/answer.ts'
import { describe } from '../../http/describe.ts'
import { targetFault } from '../../outbound/target.ts'
import { assessmentAnswer, assessmentRequest, workableError, workableTests } from '../../shared/workable.ts'
import { isAllowedHost } from '../allowed-host.ts'
import { optionalConnectionOfKey } from '../connection-of-key.ts'
import { listOrderable } from '../list-orderable.ts'
import { type AtsEnv, logCalls } from '../log-calls.ts'
import { fullName, orderTest } from '../order-test.ts'

/** What Workable calls. Its errors have a shape of their own. */
export function workableRoutes(context: AppContext) {
  const workable = requireWorkable(context)
  return new Hono<AtsEnv>()
    .get(
      '/api/workable/tests',
      describe({
        tag: 'workable',
        summary: 'The tests',
        response: workableTests,
        refusals: { schema: workableError, statuses: [401, 500] },
      }),
      workable,
      logCalls(context, 'tests'),
      async (c) => {
        const rows = await listOrderable(context)
        return answer(c, workableTests, { tests: rows.map(({ number, title }) => ({ id: number, name: title })) })
      },
    )
    .post(
      '/api/workable/assessments',
      describe({
        tag: 'workable',
        summary: 'Invite a candidate by mail; repeated, the same assessment',
        request: assessmentRequest,
        response: assessmentAnswer,
        status: 201,
        refusals: { schema: workableError, statuses: [400, 401, 409, 413, 422, 500] },
      }),
      workable,
      logCalls(context, 'assessments'),
      async (c) => {
        const body: unknown = await c.req.json().catch(() => undefined)
        if (body === undefined) return refuse(c, 400, 'The body is not JSON.')
        const parsed = assessmentRequest.safeParse(body)
        const [issue] = parsed.error?.issues ?? []
        if (!parsed.success) return refuse(c, 422, `${issue?.path.join('.')}: ${issue?.message}`)
        const { test_id, callback_url: callbackUrl, candidate } = parsed.data
        const fault = targetFault(callbackUrl, context.allowPrivateTargets)
        if (fault !== null) return refuse(c, 422, `callback_url: ${fault}`)
        if (!isAllowedHost(callbackUrl, c.var.connection.hosts)) {
          return refuse(c, 422, 'callback_url: it is on none of the hosts that results may be sent to.')
        }
        const [assessment] = await context.db.select().from(assessments).where(eq(assessments.number, test_id))
        if (!assessment) return refuse(c, 422, 'test_id: there is no such test.')
        const { first_name, last_name, email } = candidate
        const order = await orderTest({
          context,
          connection: c.var.connection,
          assessmentId: assessment.id,
          externalKey: callbackUrl,
          callbackUrl,
          candidate: { name: fullName(first_name, last_name, email), email },
        })
        c.set('orderId', order.id)
        return answer(c, assessmentAnswer, { assessment_id: order.id }, 201)
      },
    )
}

function requireWorkable(context: AppContext) {
  return createMiddleware<AtsEnv>(async (c, next) => {
    const key = /^Bearer (\S{1,200})$/i.exec(c.req.header('authorization') ?? '')?.[1]
    const connection = key === undefined ? null : await optionalConnectionOfKey(context, 'workable', key)
    if (!connection) return refuse(c, 401, 'Send the token that Assay has shown: Authorization: Bearer <token>.')
    c.set('connection', connection)
    await next()
  })
}

function refuse(c: Context, status: 400 | 401 | 422, message: string) {
  return answer(c, workableError, { status, message }, status)
}
