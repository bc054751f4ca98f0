import { expect, test } from 'vitest'
import { createMemoryLimiter } from './memory-limiter.ts'
import { refuseTooMany } from './rate-limiter.ts'

const rate = { limit: 2, perMs: 1_000 }
const at = (ms: number) => new Date(10_000 + ms)

test('allows so many in any stretch, for each key by itself', async () => {
  const limiter = createMemoryLimiter(rate)
  const take = async (key: string, ms: number) => (await limiter.take(key, at(ms))).isAllowed
  expect([await take('a', 0), await take('a', 500), await take('a', 999)]).toEqual([true, true, false])
  expect(await take('b', 999)).toBe(true)
  expect([await take('a', 1_000), await take('a', 1_001), await take('a', 1_500)]).toEqual([true, false, true])
})

test('says how many are left, and when one more is', async () => {
  const limiter = createMemoryLimiter(rate)
  expect(await limiter.take('a', at(0))).toEqual({ isAllowed: true, left: 1, againInMs: 1_000 })
  expect(await limiter.take('a', at(400))).toEqual({ isAllowed: true, left: 0, againInMs: 600 })
  expect(await limiter.take('a', at(700))).toEqual({ isAllowed: false, left: 0, againInMs: 300 })
})

test('a refusal says for how many seconds', async () => {
  const taking = Promise.resolve({ isAllowed: false, left: 0, againInMs: 1_200 })
  await expect(refuseTooMany(taking, 'Wait.')).rejects.toMatchObject({
    code: 'rate-limited',
    details: { retryAfterS: 2 },
  })
})
