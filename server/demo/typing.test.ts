import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyChanges } from '../shared/journal-fold.ts'
import { seededRandom } from './random.ts'
import { typeInto } from './typing.ts'

const text = fc
  .array(fc.constantFrom('', 'a', 'b', 'return 1', '}'), { maxLength: 12 })
  .map((lines) => lines.join('\n'))

test('the strokes turn any text into any other', () => {
  fc.assert(
    fc.property(text, text, fc.nat(), (before, after, seed) => {
      const strokes = typeInto(before, after, seededRandom(seed))
      const changes = strokes.map(({ change }) => change)
      expect(applyChanges(before, changes)).toBe(after)
    }),
  )
})

test('the same seed types the same way', () => {
  const once = typeInto('a\nb', 'a\nc\nd', seededRandom(7))
  expect(typeInto('a\nb', 'a\nc\nd', seededRandom(7))).toEqual(once)
  expect(once.length).toBeGreaterThan(1)
})
