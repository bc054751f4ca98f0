import { expect, test } from 'vitest'
import { readableLine } from './log.ts'

test('an entry becomes one line that a person reads', () => {
  const entry = { level: 40, time: '2026-01-02T03:04:05.678Z', worker: 'pool-1', note: 'two words', ms: 3, msg: 'slow' }
  expect(readableLine(JSON.stringify(entry))).toBe('03:04:05.678 WARN  slow worker=pool-1 note="two words" ms=3\n')
})

test('an error brings its stack', () => {
  const entry = { level: 50, time: '2026-01-02T03:04:05.678Z', msg: 'broken', err: { stack: 'Error: why\n    at x' } }
  expect(readableLine(JSON.stringify(entry))).toBe('03:04:05.678 ERROR broken\nError: why\n    at x\n')
})
