import { expect, test } from 'vitest'
import { ApiError, errorOf } from './api-error.ts'

test('an error answer is read in full', async () => {
  const body = { error: { code: 'journal-gap', message: 'Send 4 next.', details: { expected: 4 }, requestId: 'r1' } }
  const error = await errorOf(Response.json(body))
  expect([error.code, error.message, error.details, error.requestId, error.isFinal]).toEqual([
    'journal-gap',
    'Send 4 next.',
    { expected: 4 },
    'r1',
    true,
  ])
})

test.each(['<html>Bad gateway</html>', 'null', '{"error":"text"}', '{}'])('%s is nobody we know', async (body) => {
  const error = await errorOf(new Response(body))
  expect([error.code, error.isFinal]).toEqual(['unavailable', false])
})

test.each(['offline', 'internal', 'unavailable', 'rate-limited'] as const)('%s may pass by itself', (code) => {
  expect(new ApiError(code, '').isFinal).toBe(false)
})
