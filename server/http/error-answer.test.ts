import { DrizzleQueryError } from 'drizzle-orm/errors'
import { Hono } from 'hono'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import type { ApiEnv } from './env.ts'
import { errorAnswer } from './error-answer.ts'
import { AppError } from './errors.ts'
import { requestId } from './request-id.ts'

async function answerTo(error: Error) {
  const logged: string[] = []
  const log = pino({}, { write: (line) => logged.push(line) })
  const app = new Hono<ApiEnv>()
    .use(requestId)
    .onError((thrown, c) => errorAnswer(log, thrown, c))
    .get('/', () => {
      throw error
    })
  const response = await app.request('/')
  return { status: response.status, text: await response.text(), logged: logged.join('') }
}

const cause = (code: string) => Object.assign(new Error(`failed with ${code}`), { code })

test('what the domain says reaches the client, details included, and the log stays empty', async () => {
  const { status, text, logged } = await answerTo(new AppError('journal-gap', 'Send 3.', { expected: 3 }))
  expect(status).toBe(409)
  expect(JSON.parse(text)).toMatchObject({
    error: { code: 'journal-gap', message: 'Send 3.', details: { expected: 3 } },
  })
  expect(logged).toBe('')
})

test('a fault of ours becomes an id, and the log has the same id and no parameter of the query', async () => {
  const error = new DrizzleQueryError('select $1', ['ada@example.com'], cause('42P01'))
  const { status, text, logged } = await answerTo(error)
  expect(status).toBe(500)
  expect(text).not.toMatch(/42P01|select|ada/)
  expect(logged).toContain(JSON.parse(text).error.requestId)
  expect(logged).toContain('failed with 42P01')
  expect(logged).not.toContain('ada@example.com')
})

test.each(['57P01', '08006', 'ECONNREFUSED', 'CONNECTION_ENDED', 'CONNECT_TIMEOUT'])(
  'a database that is away (%s) is worth another try',
  async (code) => {
    expect((await answerTo(new DrizzleQueryError('select 1', [], cause(code)))).status).toBe(503)
    expect((await answerTo(cause(code))).status).toBe(503)
  },
)
