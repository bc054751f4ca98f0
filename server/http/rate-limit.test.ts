import { expect, test } from 'vitest'
import { createRateLimiter } from './rate-limit.ts'

test('allows so many in any stretch, for each key by itself', () => {
  const limiter = createRateLimiter({ limit: 2, perMs: 1_000 })
  const take = (key: string, ms: number) => limiter.take(key, new Date(10_000 + ms))
  expect([take('a', 0), take('a', 500), take('a', 999)]).toEqual([true, true, false])
  expect(take('b', 999)).toBe(true)
  expect([take('a', 1_000), take('a', 1_001), take('a', 1_500)]).toEqual([true, false, true])
})
