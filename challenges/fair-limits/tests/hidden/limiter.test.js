import { describe, expect, test } from 'vitest'
import { createLimiter } from './limiter'

const perCustomer = { name: 'customer', by: ['customer'], capacity: 5, refillMs: 100 }
const perRoute = { name: 'route', by: ['customer', 'route'], capacity: 3, refillMs: 1000 }
const forAll = { name: 'all', by: [], capacity: 8, refillMs: 10 }

const acme = { customer: 'acme' }

function setUp(...limits) {
  const clock = { now: 1_000_000 }
  const limiter = createLimiter(limits, () => clock.now)
  const takeAll = (request, count) => {
    for (let taken = 0; taken < count; taken += 1) limiter.take(request)
  }
  return { clock, limiter, takeAll }
}

describe('one limit', () => {
  test('down to the last token, and no further', () => {
    const { limiter } = setUp(perCustomer)
    const answers = Array.from({ length: 6 }, () => limiter.take(acme))
    expect(answers.map(({ remaining }) => remaining)).toEqual([4, 3, 2, 1, 0, undefined])
    expect(answers[5]).toEqual({ allowed: false, limit: 'customer', retryAfterMs: 100 })
  })

  test('customers have buckets of their own', () => {
    const { limiter, takeAll } = setUp(perCustomer)
    takeAll(acme, 5)
    expect(limiter.take({ customer: 'halden' })).toEqual({ allowed: true, remaining: 4 })
  })

  test('a request that costs several tokens', () => {
    const { limiter } = setUp(perCustomer)
    expect(limiter.take(acme, 4)).toEqual({ allowed: true, remaining: 1 })
    expect(limiter.take(acme, 4)).toEqual({ allowed: false, limit: 'customer', retryAfterMs: 300 })
    expect(limiter.take(acme, 1)).toEqual({ allowed: true, remaining: 0 })
  })

  test('a request that costs the whole bucket', () => {
    const { limiter } = setUp(perCustomer)
    expect(limiter.take(acme, 5)).toEqual({ allowed: true, remaining: 0 })
    expect(limiter.take(acme, 5)).toEqual({ allowed: false, limit: 'customer', retryAfterMs: 500 })
  })

  test('a request that costs more than the bucket can hold takes nothing', () => {
    const { limiter } = setUp(perCustomer)
    expect(limiter.take(acme, 6)).toEqual({
      allowed: false,
      limit: 'customer',
      retryAfterMs: null,
    })
    expect(limiter.take(acme)).toEqual({ allowed: true, remaining: 4 })
  })

  test('refused requests take nothing, however many there are', () => {
    const { clock, limiter, takeAll } = setUp(perCustomer)
    takeAll(acme, 50)
    clock.now += 100
    expect(limiter.take(acme)).toEqual({ allowed: true, remaining: 0 })
  })
})

describe('tokens come back', () => {
  test('one after the time, not a millisecond earlier', () => {
    const { clock, limiter, takeAll } = setUp(perCustomer)
    takeAll(acme, 5)
    clock.now += 99
    expect(limiter.take(acme)).toMatchObject({ allowed: false, retryAfterMs: 1 })
    clock.now += 1
    expect(limiter.take(acme)).toEqual({ allowed: true, remaining: 0 })
  })

  test('several after several times', () => {
    const { clock, limiter, takeAll } = setUp(perCustomer)
    takeAll(acme, 5)
    clock.now += 399
    expect(limiter.take(acme, 3)).toEqual({ allowed: true, remaining: 0 })
  })

  test('not more than the bucket holds', () => {
    const { clock, limiter, takeAll } = setUp(perCustomer)
    takeAll(acme, 5)
    clock.now += 1_000_000
    expect(limiter.take(acme)).toEqual({ allowed: true, remaining: 4 })
    expect(limiter.take(acme, 5)).toMatchObject({ allowed: false, retryAfterMs: 100 })
  })

  test('a moment before it is full it is not full', () => {
    const { clock, limiter, takeAll } = setUp(perCustomer)
    takeAll(acme, 5)
    clock.now += 499
    expect(limiter.take(acme, 5)).toMatchObject({ allowed: false, retryAfterMs: 1 })
    expect(limiter.take(acme)).toEqual({ allowed: true, remaining: 3 })
  })

  test('taking in the meantime does not disturb the rhythm', () => {
    const { clock, limiter } = setUp(perCustomer)
    limiter.take(acme, 3)
    clock.now += 70
    limiter.take(acme, 2)
    clock.now += 30
    expect(limiter.take(acme)).toEqual({ allowed: true, remaining: 0 })
    clock.now += 50
    expect(limiter.take(acme)).toMatchObject({ allowed: false, retryAfterMs: 50 })
  })

  test('the rhythm begins anew when the bucket has been full', () => {
    const { clock, limiter } = setUp(perCustomer)
    limiter.take(acme)
    clock.now += 130
    limiter.take(acme, 5)
    clock.now += 70
    expect(limiter.take(acme)).toMatchObject({ allowed: false, retryAfterMs: 30 })
  })

  test('a bucket that is full at the very moment', () => {
    const { clock, limiter } = setUp(perCustomer)
    limiter.take(acme, 2)
    clock.now += 200
    expect(limiter.take(acme, 5)).toEqual({ allowed: true, remaining: 0 })
  })

  test('a part of a token counts for nothing', () => {
    const { clock, limiter, takeAll } = setUp(perCustomer)
    takeAll(acme, 2)
    clock.now += 150
    expect(limiter.take(acme)).toEqual({ allowed: true, remaining: 3 })
  })

  test('a third of a second is as exact as any other time', () => {
    const { clock, limiter } = setUp({ ...perCustomer, capacity: 3, refillMs: 3 })
    limiter.take(acme, 3)
    for (let round = 0; round < 30; round += 1) {
      clock.now += 1
      if (round % 3 === 2) expect(limiter.take(acme).allowed).toBe(true)
      else expect(limiter.take(acme)).toMatchObject({ retryAfterMs: 2 - (round % 3) })
    }
  })
})

describe('several limits', () => {
  const jobs = { customer: 'acme', route: 'jobs' }
  const logs = { customer: 'acme', route: 'logs' }

  test('a request takes from every bucket, and the emptiest is told', () => {
    const { limiter } = setUp(perCustomer, perRoute)
    expect(limiter.take(jobs)).toEqual({ allowed: true, remaining: 2 })
    expect(limiter.take(logs, 2)).toEqual({ allowed: true, remaining: 1 })
    expect(limiter.take(logs)).toEqual({ allowed: true, remaining: 0 })
    expect(limiter.take(acme)).toEqual({ allowed: true, remaining: 0 })
  })

  test('the emptiest may be the first', () => {
    const { limiter, takeAll } = setUp(perCustomer, perRoute)
    takeAll(acme, 3)
    expect(limiter.take(jobs)).toEqual({ allowed: true, remaining: 1 })
  })

  test('a limit applies only to requests with all its properties', () => {
    const { limiter } = setUp(perCustomer, perRoute)
    expect(limiter.take({ route: 'jobs' }, 99)).toEqual({ allowed: true, remaining: null })
    expect(limiter.take({ customer: 'acme', path: 'jobs' }, 4)).toMatchObject({ remaining: 1 })
  })

  test('an empty text is a value like any other', () => {
    const { limiter } = setUp(perCustomer, perRoute)
    expect(limiter.take({ customer: '' })).toEqual({ allowed: true, remaining: 4 })
    expect(limiter.take({ customer: '' }, 4)).toEqual({ allowed: true, remaining: 0 })
  })

  test('one for all applies to everybody', () => {
    const { limiter } = setUp(forAll, perCustomer)
    limiter.take(acme, 5)
    expect(limiter.take({}, 2)).toEqual({ allowed: true, remaining: 1 })
    expect(limiter.take({ customer: 'halden' }, 2)).toEqual({
      allowed: false,
      limit: 'all',
      retryAfterMs: 10,
    })
  })

  test('without any limit everything is allowed', () => {
    const { limiter } = setUp()
    expect(limiter.take(acme, 1000)).toEqual({ allowed: true, remaining: null })
    expect(limiter.size()).toBe(0)
  })

  test('refused by the last, so nothing is taken from the first', () => {
    const { limiter, takeAll } = setUp(perCustomer, perRoute)
    takeAll(jobs, 3)
    takeAll(jobs, 10)
    expect(limiter.take(acme)).toEqual({ allowed: true, remaining: 1 })
  })

  test('refused by the first, so nothing is taken from the last', () => {
    const { limiter, takeAll } = setUp(forAll, perRoute)
    limiter.take({}, 7)
    expect(limiter.take(jobs, 3)).toMatchObject({ allowed: false, limit: 'all' })
    expect(limiter.take(jobs)).toEqual({ allowed: true, remaining: 0 })
    takeAll(jobs, 5)
    expect(limiter.size()).toBe(2)
  })

  test('the limit that takes longest is told, wherever it stands', () => {
    const inOrder = setUp(perCustomer, perRoute)
    inOrder.limiter.take(jobs, 3)
    expect(inOrder.limiter.take(jobs, 3)).toEqual({
      allowed: false,
      limit: 'route',
      retryAfterMs: 3000,
    })
    const reversed = setUp(perRoute, perCustomer)
    reversed.limiter.take(jobs, 3)
    expect(reversed.limiter.take(jobs, 3)).toEqual({
      allowed: false,
      limit: 'route',
      retryAfterMs: 3000,
    })
  })

  test('of two that take equally long, the first', () => {
    const { limiter } = setUp({ ...perCustomer, name: 'a' }, { ...perCustomer, name: 'b' })
    limiter.take(acme, 5)
    expect(limiter.take(acme)).toEqual({ allowed: false, limit: 'a', retryAfterMs: 100 })
  })

  test('too expensive for one is never allowed, however long another takes', () => {
    const { limiter } = setUp(perCustomer, perRoute, { ...perRoute, name: 'other', capacity: 2 })
    limiter.take(jobs, 2)
    expect(limiter.take(jobs, 4)).toEqual({ allowed: false, limit: 'route', retryAfterMs: null })
  })

  test('limits with the same properties do not share a bucket', () => {
    const { limiter } = setUp(perCustomer, { ...perCustomer, name: 'slow', capacity: 3 })
    expect(limiter.take(acme)).toEqual({ allowed: true, remaining: 2 })
    expect(limiter.size()).toBe(2)
  })

  test('values that join to the same text do not share a bucket', () => {
    const { limiter } = setUp(perRoute)
    const pairs = [
      ['a/b', 'c'],
      ['a', 'b/c'],
      ['a,b', 'c'],
      ['a', 'b,c'],
      ['a b', 'c'],
      ['a', 'b c'],
      ['a:b', 'c'],
      ['a', 'b:c'],
      ['ab', 'c'],
      ['a', 'bc'],
      ['a","b', 'c'],
      ['a', 'b","c'],
    ]
    for (const [customer, route] of pairs) {
      expect(limiter.take({ customer, route }, 3)).toEqual({ allowed: true, remaining: 0 })
    }
    expect(limiter.size()).toBe(pairs.length)
  })
})

describe('the clock', () => {
  test('set back, nobody waits longer for it than for the clock', () => {
    const { clock, limiter, takeAll } = setUp(perCustomer)
    takeAll(acme, 5)
    clock.now -= 60_000
    expect(limiter.take(acme)).toMatchObject({ allowed: false, retryAfterMs: 100 })
  })

  test('set back, nobody is refused who would have been allowed', () => {
    const { clock, limiter, takeAll } = setUp(perCustomer)
    takeAll(acme, 5)
    clock.now += 250
    limiter.take({ customer: 'halden' })
    clock.now -= 200
    expect(limiter.take(acme, 2)).toEqual({ allowed: true, remaining: 0 })
  })

  test('set back and forward again, no token comes twice', () => {
    const { clock, limiter, takeAll } = setUp(perCustomer)
    takeAll(acme, 5)
    clock.now -= 1000
    limiter.take(acme)
    clock.now += 1000
    expect(limiter.take(acme)).toMatchObject({ allowed: false, retryAfterMs: 100 })
    clock.now += 100
    expect(limiter.take(acme)).toEqual({ allowed: true, remaining: 0 })
  })

  test('sweeping sees the clock too', () => {
    const { clock, limiter, takeAll } = setUp(perCustomer)
    takeAll(acme, 5)
    clock.now += 200
    limiter.sweep()
    clock.now -= 200
    expect(limiter.take(acme, 2)).toEqual({ allowed: true, remaining: 0 })
  })

  test('may begin at zero, and below', () => {
    const clock = { now: -500 }
    const limiter = createLimiter([perCustomer], () => clock.now)
    limiter.take(acme, 5)
    clock.now += 100
    expect(limiter.take(acme)).toEqual({ allowed: true, remaining: 0 })
    clock.now = 0
    expect(limiter.take(acme, 4)).toEqual({ allowed: true, remaining: 0 })
  })
})

describe('memory', () => {
  test('a bucket is remembered until it is full and swept', () => {
    const { clock, limiter } = setUp(perCustomer, forAll)
    limiter.take(acme, 2)
    limiter.take({ customer: 'halden' })
    expect(limiter.size()).toBe(3)
    limiter.sweep()
    expect(limiter.size()).toBe(3)
    clock.now += 99
    limiter.sweep()
    expect(limiter.size()).toBe(2)
    clock.now += 1
    limiter.sweep()
    expect(limiter.size()).toBe(1)
    clock.now += 100
    limiter.sweep()
    expect(limiter.size()).toBe(0)
  })

  test('sweeping changes no answer', () => {
    const { clock, limiter } = setUp(perCustomer)
    limiter.take(acme, 5)
    clock.now += 430
    limiter.sweep()
    expect(limiter.take(acme, 5)).toMatchObject({ allowed: false, retryAfterMs: 70 })
    clock.now += 100
    limiter.sweep()
    expect(limiter.take(acme)).toEqual({ allowed: true, remaining: 4 })
  })

  test('refused requests leave no bucket behind', () => {
    const { limiter } = setUp(forAll, perCustomer)
    limiter.take({}, 8)
    limiter.take(acme)
    limiter.take({ customer: 'halden' }, 9)
    expect(limiter.size()).toBe(1)
  })

  test('limiters know nothing of each other', () => {
    const first = setUp(perCustomer)
    const second = setUp(perCustomer)
    first.takeAll(acme, 5)
    expect(second.limiter.take(acme)).toEqual({ allowed: true, remaining: 4 })
  })
})
