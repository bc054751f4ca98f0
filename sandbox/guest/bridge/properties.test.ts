import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inTests } from './testing/pair.ts'

/** Each value goes over, is copied there by the candidate's own means, and comes back. */
const roundTrip = (values: readonly unknown[], expression: string) => `
  const copy = run('(v) => JSON.parse(JSON.stringify(v))')
  const same = run('(v) => v')
  const texts = ${JSON.stringify(values.map((value) => JSON.stringify(value)))}
  return texts.filter((text) => { const value = JSON.parse(text); return !(${expression}) })`

test('any data arrives there as it was, and its copy arrives here as it is', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue({ maxDepth: 4 }), { minLength: 20, maxLength: 60 }), (values) => {
      expect(inTests(roundTrip(values, 'JSON.stringify(copy(value)) === text && same(value) === value'))).toEqual([])
    }),
    { numRuns: 12 },
  )
})

test('any change made on either side is seen on the other', () => {
  const change = fc.record({
    side: fc.boolean(),
    key: fc.constantFrom('a', 'b', 'c'),
    value: fc.jsonValue({ maxDepth: 2 }),
  })
  fc.assert(
    fc.property(fc.array(change, { minLength: 10, maxLength: 40 }), (changes) => {
      // Ordered by key: to compare whole entries would turn values into text, which a value may refuse.
      const body = `
        const byKey = ([one], [other]) => (one < other ? -1 : 1)
        const shared = run('globalThis.shared = {}; shared')
        const there = run('(key, text) => { shared[key] = JSON.parse(text) }')
        const show = run('() => JSON.stringify(Object.entries(shared).sort(([one], [other]) => (one < other ? -1 : 1)))')
        const expected = {}
        for (const { side, key, text } of ${JSON.stringify(changes.map(({ value, ...rest }) => ({ ...rest, text: JSON.stringify(value) })))}) {
          expected[key] = JSON.parse(text)
          if (side) there(key, text); else shared[key] = JSON.parse(text)
          const right = JSON.stringify(Object.entries(expected).sort(byKey))
          if (JSON.stringify(Object.entries(shared).sort(byKey)) !== right || show() !== right) return [key, text, show()]
        }
        return 'in step'`
      expect(inTests(body)).toBe('in step')
    }),
    { numRuns: 12 },
  )
})
