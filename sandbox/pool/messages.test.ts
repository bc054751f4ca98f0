import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ChildMessage } from '../child/protocol.ts'
import { LIMITS } from '../limits.ts'
import { readChildMessage } from './messages.ts'

const good: ChildMessage[] = [
  { type: 'ready', walls: { permissions: true, uid: 65534 } },
  { type: 'ready', walls: { permissions: false, uid: null } },
  { type: 'collected', id: 1, tests: [{ name: 'a > b', group: 'a', file: 'a.test.ts' }] },
  { type: 'test-start', id: 1, index: 0 },
  { type: 'test-end', id: 1, index: 0, status: 'output', message: 'too much', console: 'x', cpuMs: 1.5 },
  { type: 'test-end', id: 1, index: 0, status: 'passed', message: null, console: '', cpuMs: 0 },
  { type: 'load-error', id: 1, message: 'cart.ts:12:5' },
  { type: 'suite-error', id: 1, message: 'no test' },
  { type: 'done', id: 1, cpuMs: 1, peakMemoryMb: 2, retire: false },
]

test.each(good)('$type is read as it is', (message) => {
  expect(readChildMessage({ ...message, extra: 'dropped' })).toEqual(message)
})

test.each([
  null,
  [],
  'ready',
  { type: 'ready' },
  { type: 'ready', walls: { permissions: 1, uid: 0 } },
  { type: 'verdict', id: 1, score: 100 },
  { type: 'collected', id: 1, tests: {} },
  { type: 'collected', id: 1, tests: [{ name: 'a', group: 'a' }] },
  { type: 'collected', id: -1, tests: [] },
  { type: 'test-start', id: 1, index: 1.5 },
  { type: 'test-start', id: 1, index: '0' },
  { type: 'test-end', id: 1, index: 0, status: 'excellent', message: null, console: '', cpuMs: 0 },
  { type: 'test-end', id: 1, index: 0, status: 'passed', message: {}, console: '', cpuMs: 0 },
  { type: 'test-end', id: 1, index: 0, status: 'passed', message: null, console: '', cpuMs: -1 },
  { type: 'load-error', id: 1 },
  { type: 'done', id: 1, cpuMs: 1, peakMemoryMb: 2 },
])('%j is refused', (value) => {
  expect(readChildMessage(value)).toBeNull()
})

test('no value makes it throw', () => {
  fc.assert(fc.property(fc.anything(), (value) => void readChildMessage(value)))
})

test('texts are cut to what a verdict holds', () => {
  const message = readChildMessage({ type: 'load-error', id: 1, message: 'x'.repeat(LIMITS.messageChars + 1) })
  expect(message).toEqual({ type: 'load-error', id: 1, message: `${'x'.repeat(LIMITS.messageChars)}…` })
})
