import { expect, test } from 'vitest'
import { lineId, parseBatchLine } from './batch-line.ts'

test('reads a line', () => {
  expect(parseBatchLine('{"id":"a","challenge":"c","submission":"s","language":"typescript"}', 1)).toEqual({
    id: 'a',
    challenge: 'c',
    submission: 's',
    language: 'typescript',
  })
})

test.each([
  ['{"id":', 'Line 7 is not JSON.', null],
  ['[]', 'Line 7 needs "id", "challenge" and "submission"; Invalid input: expected object, received array.', null],
  [
    '{"id":3,"challenge":"c"}',
    'Line 7 needs "id", "challenge" and "submission"; `submission`: Invalid input: expected string, received undefined.',
    3,
  ],
])('says what is wrong with %s and keeps its id', (line, message, id) => {
  expect(() => parseBatchLine(line, 7)).toThrow(message)
  expect(lineId(line)).toBe(id)
})
