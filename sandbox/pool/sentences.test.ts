import { expect, test } from 'vitest'
import { cpuLimitSentence, memoryLimitSentence } from './sentences.ts'

test.each([
  [7, '7'],
  [300, '300'],
  [2000, '2,000'],
  [16_000, '16,000'],
  [1_234_567.8, '1,234,568'],
])('%d is written as %s', (amount, text) => {
  expect(cpuLimitSentence(amount)).toBe(`ran longer than its limit of ${text} ms of CPU time.`)
  expect(memoryLimitSentence(amount)).toBe(`needed more than its limit of ${text} MiB of memory.`)
})
