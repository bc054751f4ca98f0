import { expect, test } from 'vitest'
import { searchLines } from './search-lines.ts'
import { shownLines } from './shown-lines.ts'

const lines = ['start', 'error one', 'fine', 'error two', 'end']
const search = searchLines(lines, 'error')

test('unfiltered, a line is where it is', () => {
  const shown = shownLines(lines, search, false)
  expect([shown.text, shown.fileLine(4), shown.viewLine(4)]).toEqual([lines.join('\n'), 4, 4])
})

test('filtered, lines keep the numbers that they have in the file', () => {
  const shown = shownLines(lines, search, true)
  expect(shown.text).toBe('error one\nerror two')
  expect([1, 2].map(shown.fileLine)).toEqual([2, 4])
  expect([1, 2, 3, 4, 5].map(shown.viewLine)).toEqual([1, 1, 2, 2, 2])
})

test('filtered by what is nowhere, there is one empty line', () => {
  const shown = shownLines(lines, searchLines(lines, 'nowhere'), true)
  expect([shown.text, shown.fileLine(1), shown.viewLine(3)]).toEqual(['', 1, 1])
})
