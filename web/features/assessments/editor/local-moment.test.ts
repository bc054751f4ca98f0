import { expect, test } from 'vitest'
import { localOf, momentOf } from './local-moment.ts'

test('a field and a moment say the same, there and back', () => {
  expect(momentOf('')).toBeNull()
  expect(localOf(null)).toBe('')
  const moment = new Date(2026, 6, 1, 9, 30).toISOString()
  expect(localOf(moment)).toBe('2026-07-01T09:30')
  expect(momentOf(localOf(moment))).toBe(moment)
})
