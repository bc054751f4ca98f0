import { describe, expect, test } from 'vitest'
import { BuildCache } from './build-cache'

describe('examples', () => {
  test('the example of the statement', () => {
    const cache = new BuildCache({ capacity: 100, maxIdleMs: 1000, now: () => 0 })
    expect(cache.save('npm-main-81', 40)).toEqual({ saved: true, evicted: [] })
    expect(cache.save('npm-dev-80', 30)).toEqual({ saved: true, evicted: [] })
    expect(cache.restore('npm-main-82', ['npm-main-'])).toEqual({
      key: 'npm-main-81',
      exact: false,
    })
    cache.release('npm-main-81')
    expect(cache.save('go-main-1', 50)).toEqual({ saved: true, evicted: ['npm-dev-80'] })
    expect(cache.usedBytes()).toBe(90)
  })

  test('what is in use stays', () => {
    const cache = new BuildCache({ capacity: 100, maxIdleMs: 1000, now: () => 0 })
    cache.save('a', 60)
    expect(cache.restore('a')).toEqual({ key: 'a', exact: true })
    expect(cache.save('b', 60)).toEqual({ saved: false, evicted: [] })
    cache.release('a')
    expect(cache.save('b', 60)).toEqual({ saved: true, evicted: ['a'] })
  })

  test('what is too old is gone', () => {
    const clock = { now: 0 }
    const cache = new BuildCache({ capacity: 100, maxIdleMs: 1000, now: () => clock.now })
    cache.save('a', 60)
    clock.now = 1000
    expect(cache.restore('a')).toBeNull()
    expect(cache.usedBytes()).toBe(0)
  })
})
