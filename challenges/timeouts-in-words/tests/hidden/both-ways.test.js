import { describe, expect, test } from 'vitest'
import { formatTimeout, parseTimeout } from './timeout'

describe('both ways', () => {
  test('what is written is read as the same', () => {
    const lengths = [1, 59, 60, 61, 3599, 3600, 3661, 86_399, 86_400, 100_000, 604_800, 2_592_000]
    expect(lengths.map((seconds) => parseTimeout(formatTimeout(seconds)))).toEqual(lengths)
    expect(parseTimeout(formatTimeout(null))).toBeNull()
  })

  test('what is refused is refused with an Error', () => {
    expect(() => parseTimeout('half an hour')).toThrow(Error)
  })
})
