import { expect, test } from 'vitest'
import { countWords } from './prose.ts'

test.each([
  ['', 0],
  ['   \n ', 0],
  ['one', 1],
  ['two words', 2],
  ['- a list\n- of things', 4],
  ['## A heading', 2],
  ['it’s don’t', 2],
  ['`npm run build` — 3 times', 5],
  ['***', 0],
  ['Grüße, 世界', 2],
])('%j has %i words', (text, words) => {
  expect(countWords(text)).toBe(words)
})
