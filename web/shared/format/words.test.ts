import { expect, test } from 'vitest'
import { guidanceText } from './words.ts'

test.each([
  [{ min: 50, max: 300 }, '50 to 300 words'],
  [{ min: null, max: 300 }, 'up to 300 words'],
  [{ min: 0, max: 300 }, 'up to 300 words'],
  [{ min: 50, max: null }, 'at least 50 words'],
  [{ min: null, max: null }, ''],
])('%j reads %j', (words, text) => {
  expect(guidanceText(words)).toBe(text)
})
