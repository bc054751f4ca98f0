import { Hono } from 'hono'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { requestLog } from './request-log.ts'

test('a request is logged by its route, so that no link and no name gets into the log', async () => {
  const lines: string[] = []
  const log = pino({ level: 'debug', base: null, timestamp: false }, { write: (line) => lines.push(line) })
  const api = new Hono().get('/api/links/:token', (c) => c.text('yes', 200, { 'X-Request-Id': 'r-1' }))
  const app = new Hono().use('/api/*', requestLog(log)).route('/', api)
  await app.request('/api/links/secret-token?name=Ada')
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    {
      level: 20,
      requestId: 'r-1',
      method: 'GET',
      route: '/api/links/:token',
      status: 200,
      ms: expect.any(Number),
      msg: 'request',
    },
  ])
})
