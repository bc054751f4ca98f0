import { describe, expect, test } from 'vitest'
import { createLimiter } from './limiter'

const limits = [
  { name: 'customer', by: ['customer'], capacity: 100, refillMs: 50 },
  { name: 'search', by: ['customer', 'search'], capacity: 2, refillMs: 1000 },
]

describe('examples', () => {
  test('the example of the statement', () => {
    const limiter = createLimiter(limits, () => 0)
    const search = { customer: 'acme', search: 'jobs' }
    expect(limiter.take(search)).toEqual({ allowed: true, remaining: 1 })
    expect(limiter.take(search)).toEqual({ allowed: true, remaining: 0 })
    expect(limiter.take(search)).toEqual({ allowed: false, limit: 'search', retryAfterMs: 1000 })
    expect(limiter.take({ customer: 'acme' })).toEqual({ allowed: true, remaining: 97 })
  })

  test('a token comes back', () => {
    const clock = { now: 5000 }
    const limiter = createLimiter(limits, () => clock.now)
    const search = { customer: 'acme', search: 'jobs' }
    limiter.take(search, 2)
    clock.now += 999
    expect(limiter.take(search)).toEqual({ allowed: false, limit: 'search', retryAfterMs: 1 })
    clock.now += 1
    expect(limiter.take(search)).toEqual({ allowed: true, remaining: 0 })
  })
})
