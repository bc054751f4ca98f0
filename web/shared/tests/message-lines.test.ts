import { expect, test } from 'vitest'
import { messageLines } from './message-lines.ts'

test('a message without a difference is plain text, dashes and all', () => {
  expect(messageLines('expected -1 to be 2\n- not a side\n')).toEqual([
    { role: 'text', text: 'expected -1 to be 2' },
    { role: 'text', text: '- not a side' },
  ])
})

test('below the legend, signs mark the two sides', () => {
  expect(messageLines('deeply equal\n\n- Expected\n+ Received\n\n  {\n-   "a": 1,\n+   "a": 2,\n  }')).toEqual([
    { role: 'text', text: 'deeply equal' },
    { role: 'text', text: '' },
    { role: 'expected', text: ' Expected' },
    { role: 'received', text: ' Received' },
    { role: 'text', text: '' },
    { role: 'text', text: '  {' },
    { role: 'expected', text: '   "a": 1,' },
    { role: 'received', text: '   "a": 2,' },
    { role: 'text', text: '  }' },
  ])
})

test('a short difference is two lines', () => {
  expect(messageLines('sum(1) returned a wrong result\n\nexpected: 2\nreceived: 1')).toEqual([
    { role: 'text', text: 'sum(1) returned a wrong result' },
    { role: 'text', text: '' },
    { role: 'expected', text: 'expected: 2' },
    { role: 'received', text: 'received: 1' },
  ])
})
