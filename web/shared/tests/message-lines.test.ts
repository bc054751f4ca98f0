import { expect, test } from 'vitest'
import { messageLines } from './message-lines.ts'

function kinds(text: string) {
  return messageLines(text).map(({ kind }) => kind)
}

test('marks the two sides of a difference', () => {
  expect(kinds('expected 1 to be 2\n\n- Expected\n+ Received\n\n- 2\n+ 1')).toEqual([
    'text',
    'text',
    'expected',
    'received',
    'text',
    'expected',
    'received',
  ])
})

test('leaves a list with dashes alone where there is no difference', () => {
  expect(kinds('missing:\n- one\n- two')).toEqual(['text', 'text', 'text'])
})
