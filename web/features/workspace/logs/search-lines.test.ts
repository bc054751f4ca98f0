import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mostMatches, searchLines } from './search-lines.ts'

const lines = ['GET /a 200', 'GET /b 500 error', 'ERROR and error', '']

test('finds every place, in whatever case', () => {
  expect(searchLines(lines, 'error')).toEqual({
    matches: [
      { line: 2, column: 12 },
      { line: 3, column: 1 },
      { line: 3, column: 11 },
    ],
    lines: [2, 3],
    isCut: false,
  })
})

test.each([
  ['', 0],
  ['nowhere', 0],
  ['/a 2', 1],
  ['.', 0],
])('%j is found %i times', (text, count) => {
  expect(searchLines(lines, text).matches).toHaveLength(count)
})

test('takes signs of regular expressions for what they are', () => {
  const signs = fc.string({ unit: fc.constantFrom(...'\\^$.*+?()[]{}|-/a'), minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(signs, (text) => {
      expect(searchLines([`x${text}y`], text).matches[0]).toEqual({ line: 1, column: 2 })
    }),
  )
})

test('stops where nobody would step on', () => {
  const many = Array.from({ length: mostMatches + 1 }, () => 'x')
  const found = searchLines(many, 'x')
  expect(found.matches).toHaveLength(mostMatches)
  expect(found).toMatchObject({ isCut: true, lines: { length: mostMatches } })
})
