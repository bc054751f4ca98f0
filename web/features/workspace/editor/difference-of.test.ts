import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differenceOf } from './difference-of.ts'

test('putting the stretch in leads to the text afterwards', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'b', '\n') }),
      fc.string({ unit: fc.constantFrom('a', 'b', '\n') }),
      (before, after) => {
        const { start, end, inserted } = differenceOf(before, after)
        expect(before.slice(0, start) + inserted + before.slice(end)).toBe(after)
      },
    ),
  )
})

test('no more changes than has to', () => {
  expect(differenceOf('let a = 1', 'let b = 1')).toEqual({ start: 4, end: 5, inserted: 'b' })
  expect(differenceOf('same', 'same')).toEqual({ start: 4, end: 4, inserted: '' })
})
