import { describe, expect, test } from 'vitest'
import { BuildCache } from './build-cache'

const idle = 1000
const refused = { saved: false, evicted: [] }

/** `'a10 b20'`: entries saved in that order, a millisecond apart. */
function setUp(entries = '', capacity = 100) {
  const clock = { now: 5000 }
  const cache = new BuildCache({ capacity, maxIdleMs: idle, now: () => clock.now })
  for (const entry of entries.split(' ').filter(Boolean)) {
    cache.save(entry[0], Number(entry.slice(1)))
    clock.now += 1
  }
  const touch = (key) => {
    cache.restore(key)
    cache.release(key)
  }
  /** Which of these keys are there; asks for them without changing the order of use. */
  const has = (...keys) => {
    const found = keys.filter((key) => cache.restore(key) !== null)
    for (const key of found) cache.release(key)
    return found.join('')
  }
  return { clock, cache, touch, has }
}

describe('restoring', () => {
  test('by key', () => {
    const { cache } = setUp('a10 b20')
    expect(cache.restore('b')).toEqual({ key: 'b', exact: true })
    expect(cache.restore('c')).toBeNull()
    expect(cache.restore('')).toBeNull()
  })

  test('the key goes before prefixes', () => {
    const { cache } = setUp()
    cache.save('npm-1', 1)
    cache.save('npm-12', 1)
    expect(cache.restore('npm-1', ['npm-'])).toEqual({ key: 'npm-1', exact: true })
  })

  test('of a prefix, the entry that was saved last, wherever it has been used', () => {
    const { cache, touch } = setUp()
    for (const key of ['npm-3', 'npm-9', 'npm-1', 'go-1']) cache.save(key, 1)
    touch('npm-9')
    expect(cache.restore('npm-x', ['npm-'])).toEqual({ key: 'npm-1', exact: false })
  })

  test('saved again is saved last', () => {
    const { cache } = setUp()
    for (const key of ['npm-3', 'npm-9', 'npm-3']) cache.save(key, 1)
    expect(cache.restore('x', ['npm-'])).toEqual({ key: 'npm-3', exact: false })
  })

  test('saving that was refused does not count', () => {
    const { cache } = setUp()
    for (const key of ['npm-3', 'npm-9']) cache.save(key, 1)
    cache.save('npm-3', 101)
    cache.restore('npm-3')
    cache.save('npm-3', 2)
    expect(cache.restore('x', ['npm-'])).toEqual({ key: 'npm-9', exact: false })
  })

  test('the first prefix with any entry decides', () => {
    const { cache } = setUp()
    for (const key of ['a-main-1', 'a-dev-1']) cache.save(key, 1)
    expect(cache.restore('a-main-2', ['b-', 'a-main-', 'a-'])).toMatchObject({ key: 'a-main-1' })
    expect(cache.restore('a-main-2', ['a-', 'a-main-'])).toMatchObject({ key: 'a-dev-1' })
    expect(cache.restore('a-main-2', ['b-', 'A-', '-'])).toBeNull()
    expect(cache.restore('a-main-2', [])).toBeNull()
  })

  test('a prefix may be the whole key, and empty', () => {
    const { cache } = setUp('a1 b1')
    expect(cache.restore('x', ['a'])).toEqual({ key: 'a', exact: false })
    expect(cache.restore('x', [''])).toEqual({ key: 'b', exact: false })
  })

  test('evicted entries are not found by prefix', () => {
    const { cache } = setUp()
    cache.save('npm-1', 50)
    cache.save('go-1', 50)
    cache.save('go-2', 50)
    expect(cache.restore('x', ['npm-'])).toBeNull()
    cache.save('npm-1', 1)
    expect(cache.restore('x', ['npm-'])).toMatchObject({ key: 'npm-1' })
  })

  test('keys are any text', () => {
    const { cache } = setUp()
    expect(cache.restore('constructor')).toBeNull()
    cache.save('__proto__', 7)
    expect(cache.restore('x', ['__'])).toEqual({ key: '__proto__', exact: false })
    expect(cache.usedBytes()).toBe(7)
  })
})

describe('making room', () => {
  test('up to the last byte nothing has to go', () => {
    const { cache } = setUp('a40 b40')
    expect(cache.save('c', 20)).toEqual({ saved: true, evicted: [] })
    expect(cache.usedBytes()).toBe(100)
  })

  test('one byte more, and the first goes', () => {
    const { cache, has } = setUp('a40 b40')
    expect(cache.save('c', 21)).toEqual({ saved: true, evicted: ['a'] })
    expect(cache.usedBytes()).toBe(61)
    expect(has('a', 'b', 'c')).toBe('bc')
  })

  test('as many as must, and no more', () => {
    const { cache } = setUp('a20 b20 c20 d20 e20')
    expect(cache.save('f', 60)).toEqual({ saved: true, evicted: ['a', 'b', 'c'] })
    expect(cache.save('g', 1)).toEqual({ saved: true, evicted: ['d'] })
  })

  test('in the order of use, not of size', () => {
    const { cache } = setUp('a1 b90 c5')
    expect(cache.save('d', 10)).toEqual({ saved: true, evicted: ['a', 'b'] })
  })

  test('restoring is using', () => {
    const { cache, touch } = setUp('a30 b30 c30')
    touch('a')
    expect(cache.save('d', 50)).toEqual({ saved: true, evicted: ['b', 'c'] })
  })

  test('restoring by prefix is using', () => {
    const { cache } = setUp('a30 b30 c30')
    cache.restore('x', ['a'])
    cache.release('a')
    expect(cache.save('d', 30)).toEqual({ saved: true, evicted: ['b'] })
  })

  test('the order of release counts', () => {
    const { cache } = setUp('a30 b30 c30')
    cache.restore('a')
    cache.restore('b')
    cache.restore('c')
    cache.release('b')
    cache.release('c')
    cache.release('a')
    expect(cache.save('d', 90)).toEqual({ saved: true, evicted: ['b', 'c', 'a'] })
  })

  test('in the same millisecond the order of calls counts', () => {
    const cache = new BuildCache({ capacity: 3, maxIdleMs: idle, now: () => 7 })
    for (const key of ['z', 'y', 'x']) cache.save(key, 1)
    cache.restore('z')
    cache.release('z')
    expect(cache.save('w', 2).evicted).toEqual(['y', 'x'])
  })

  test('a miss uses nothing', () => {
    const { cache } = setUp('a50 b50')
    cache.restore('ab', ['aa'])
    expect(cache.save('c', 50).evicted).toEqual(['a'])
  })

  test('larger than the whole cache', () => {
    const { cache, has } = setUp('a50 b50')
    expect(cache.save('c', 101)).toEqual(refused)
    expect(has('a', 'b', 'c')).toBe('ab')
    expect(cache.usedBytes()).toBe(100)
  })

  test('as large as the whole cache', () => {
    const { cache } = setUp('a50 b50')
    expect(cache.save('c', 100)).toEqual({ saved: true, evicted: ['a', 'b'] })
  })

  test('nothing in it has to go for something of no size', () => {
    const { cache, has } = setUp('a50 b50')
    expect(cache.save('c', 0)).toEqual({ saved: true, evicted: [] })
    expect(has('a', 'b', 'c')).toBe('abc')
  })

  test('what has no size goes in its turn', () => {
    const { cache } = setUp('a0 b100')
    expect(cache.save('c', 1)).toEqual({ saved: true, evicted: ['a', 'b'] })
  })
})

describe('replacing', () => {
  test('the old bytes no longer count', () => {
    const { cache } = setUp('a60 b40')
    expect(cache.save('a', 60)).toEqual({ saved: true, evicted: [] })
    expect(cache.save('a', 10)).toEqual({ saved: true, evicted: [] })
    expect(cache.usedBytes()).toBe(50)
  })

  test('what is replaced is not evicted', () => {
    const { cache } = setUp('a60 b40')
    expect(cache.save('a', 70)).toEqual({ saved: true, evicted: ['b'] })
    expect(cache.usedBytes()).toBe(70)
  })

  test('a larger one evicts no more than it must', () => {
    const { cache } = setUp('a30 b30 c30')
    expect(cache.save('b', 41)).toEqual({ saved: true, evicted: ['a'] })
  })

  test('saving again is using', () => {
    const { cache } = setUp('a30 b30 c30')
    cache.save('a', 30)
    expect(cache.save('d', 30).evicted).toEqual(['b'])
  })

  test('too large, and the old entry stays where it was', () => {
    const { cache } = setUp('a30 b30 c30')
    expect(cache.save('a', 101)).toEqual(refused)
    expect(cache.usedBytes()).toBe(90)
    expect(cache.save('d', 30).evicted).toEqual(['a'])
  })
})

describe('entries in use', () => {
  test('stay, and the next one goes', () => {
    const { cache } = setUp('a30 b30 c30')
    cache.restore('a')
    expect(cache.save('d', 40)).toEqual({ saved: true, evicted: ['b'] })
  })

  test('nothing goes if it is not enough', () => {
    const { cache, has } = setUp('a30 b30 c30')
    cache.restore('b')
    expect(cache.save('d', 71)).toEqual(refused)
    expect(has('a', 'c', 'd')).toBe('ac')
    expect(cache.usedBytes()).toBe(90)
    expect(cache.save('e', 70)).toEqual({ saved: true, evicted: ['a', 'c'] })
  })

  test('are not replaced', () => {
    const { cache } = setUp('a30')
    cache.restore('a')
    expect(cache.save('a', 20)).toEqual(refused)
    expect(cache.usedBytes()).toBe(30)
    cache.release('a')
    expect(cache.save('a', 20)).toEqual({ saved: true, evicted: [] })
    expect(cache.usedBytes()).toBe(20)
  })

  test('are not replaced, and nothing goes for it', () => {
    const { cache, has } = setUp('a30 b70')
    cache.restore('a')
    expect(cache.save('a', 60)).toEqual(refused)
    expect(has('b')).toBe('b')
  })

  test('restored twice, released twice', () => {
    const { cache } = setUp('a60')
    cache.restore('a')
    cache.restore('x', ['a'])
    cache.release('a')
    expect(cache.save('b', 60)).toEqual(refused)
    cache.release('a')
    expect(cache.save('b', 60)).toEqual({ saved: true, evicted: ['a'] })
  })

  test('released once too often', () => {
    const { cache } = setUp('a60')
    expect(() => cache.release('a')).toThrow('a')
    cache.restore('a')
    cache.release('a')
    expect(() => cache.release('a')).toThrow(Error)
    expect(() => cache.release('npm-main-7')).toThrow('npm-main-7')
    cache.restore('a')
    expect(cache.save('b', 60)).toEqual(refused)
  })
})

describe('too old', () => {
  test('to the millisecond', () => {
    const { clock, cache, has } = setUp()
    cache.save('a', 30)
    cache.save('b', 30)
    clock.now += idle - 1
    expect(has('a')).toBe('a')
    clock.now += 1
    expect(has('a', 'b')).toBe('a')
    expect(cache.usedBytes()).toBe(30)
  })

  test('its room is free, and it is not named', () => {
    const { clock, cache } = setUp('a60')
    clock.now += idle - 1
    expect(cache.save('b', 50)).toEqual({ saved: true, evicted: [] })
    expect(cache.usedBytes()).toBe(50)
  })

  test('nobody replaces it', () => {
    const { clock, cache } = setUp('a60')
    clock.now += idle
    expect(cache.save('a', 100)).toEqual({ saved: true, evicted: [] })
  })

  test('nobody takes its bytes for those of the entry that comes in its place', () => {
    const { clock, cache } = setUp('a60')
    clock.now += 500
    cache.save('b', 40)
    clock.now += 500
    expect(cache.save('a', 61)).toEqual({ saved: true, evicted: ['b'] })
  })

  test('is not found by prefix either', () => {
    const { clock, cache } = setUp('a60')
    clock.now += idle
    expect(cache.restore('x', ['a', ''])).toBeNull()
    cache.save('b', 1)
    cache.save('a', 1)
    expect(cache.restore('x', [''])).toMatchObject({ key: 'a' })
  })

  test('bytes are gone without another call', () => {
    const { clock, cache } = setUp('a60')
    clock.now += idle
    expect(cache.usedBytes()).toBe(0)
  })

  test('in use, nothing becomes too old; the time begins with the release', () => {
    const { clock, cache, has } = setUp('a60')
    cache.restore('a')
    clock.now += 10 * idle
    expect(cache.usedBytes()).toBe(60)
    cache.release('a')
    clock.now += idle - 1
    expect(has('a')).toBe('a')
    clock.now += idle
    expect(has('a')).toBe('')
  })

  test('restoring and saving again begin it anew', () => {
    const { clock, cache, touch, has } = setUp('a30 b30')
    clock.now += 600
    touch('a')
    cache.save('b', 20)
    clock.now += 600
    expect(has('a', 'b')).toBe('ab')
  })

  test('released while others still use it', () => {
    const { clock, cache } = setUp('a60')
    cache.restore('a')
    cache.restore('a')
    cache.release('a')
    clock.now += idle
    expect(cache.usedBytes()).toBe(60)
    cache.release('a')
    expect(cache.usedBytes()).toBe(60)
  })
})
