import { Hono } from 'hono'
import { validator } from 'hono-openapi'
import type { AppContext } from '../../context.ts'
import { answer } from '../../http/answer.ts'
import { describe } from '../../http/describe.ts'
import { refuseInvalid } from '../../http/input.ts'
import {
  received,
  requestErrors,
  sendTestAnswer,
  sendTestRequest,
  testList,
  testStatus,
  testStatusQuery,
} from '../../shared/greenhouse.ts'
import { listOrderable } from '../list-orderable.ts'
import { type AtsEnv, logCalls } from '../log-calls.ts'
import { requireGreenhouse } from './require-key.ts'
import { sendTest } from './send-test.ts'
import { orderOfConnection, readTestStatus } from './test-status.ts'

/** The four addresses that Greenhouse calls: https://developers.greenhouse.io/assessment.html */
export function greenhouseRoutes(context: AppContext) {
  const greenhouse = requireGreenhouse(context)
  return new Hono<AtsEnv>()
    .get(
      '/api/greenhouse/list_tests',
      describe({ tag: 'greenhouse', summary: 'The tests', response: testList, errors: ['unauthenticated'] }),
      greenhouse,
      logCalls(context, 'list_tests'),
      async (c) => {
        const rows = await listOrderable(context)
        const tests = rows.map(({ id, title }) => ({ partner_test_id: id, partner_test_name: title }))
        return answer(c, testList, tests)
      },
    )
    .post(
      '/api/greenhouse/send_test',
      describe({
        tag: 'greenhouse',
        summary: 'Invite a candidate by mail; repeated, the same interview',
        response: sendTestAnswer,
        errors: ['invalid-input', 'unauthenticated', 'not-found', 'conflict', 'too-large'],
      }),
      greenhouse,
      logCalls(context, 'send_test'),
      validator('json', sendTestRequest, refuseInvalid),
      async (c) => {
        const { connection } = c.var
        const order = await sendTest({ context, connection, request: c.req.valid('json') })
        c.set('orderId', order.id)
        return answer(c, sendTestAnswer, { partner_interview_id: order.id })
      },
    )
    .get(
      '/api/greenhouse/test_status',
      describe({
        tag: 'greenhouse',
        summary: 'How a test stands, with the score once it is final',
        response: testStatus,
        errors: ['invalid-input', 'unauthenticated', 'not-found'],
      }),
      greenhouse,
      logCalls(context, 'test_status'),
      validator('query', testStatusQuery, refuseInvalid),
      async (c) => {
        const order = await orderOfConnection(context, c.var.connection, c.req.valid('query').partner_interview_id)
        c.set('orderId', order.id)
        return answer(c, testStatus, await readTestStatus(context, order))
      },
    )
    .post(
      '/api/greenhouse/request_errors',
      describe({
        tag: 'greenhouse',
        summary: 'What went wrong at the other side, for the log',
        response: received,
        errors: ['invalid-input', 'unauthenticated'],
      }),
      greenhouse,
      logCalls(context, 'request_errors'),
      validator('json', requestErrors, refuseInvalid),
      async (c) => {
        const { partner_interview_id: interview } = c.req.valid('json')
        const order = interview ? await orderOfConnection(context, c.var.connection, interview).catch(() => null) : null
        c.set('orderId', order?.id)
        return answer(c, received, { received: true })
      },
    )
}
