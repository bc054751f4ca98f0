import { describe, expect, test } from 'vitest'
import { clockText, durationInWords, plural, shortDuration, waitInWords } from './duration.ts'

const minute = 60_000

describe('durationInWords', () => {
  test.each([
    [0, '1 minute'],
    [minute, '1 minute'],
    [45 * minute, '45 minutes'],
    [60 * minute, '1 hour'],
    [90 * minute, '1 hour 30 minutes'],
    [121 * minute, '2 hours 1 minute'],
  ])('%d ms is %s', (ms, words) => expect(durationInWords(ms)).toBe(words))
})

describe('waitInWords', () => {
  test.each([
    [5 * minute, '5 minutes'],
    [47 * 60 * minute, '47 hours'],
    [48 * 60 * minute, '2 days'],
    [84 * 60 * minute, '3 days'],
  ])('%d ms is %s', (ms, words) => expect(waitInWords(ms)).toBe(words))
})

describe('shortDuration', () => {
  test.each([
    [0, '1 min'],
    [45 * minute, '45 min'],
    [60 * minute, '1 h'],
    [90 * minute, '1 h 30 min'],
  ])('%d ms is %s', (ms, text) => expect(shortDuration(ms)).toBe(text))
})

describe('clockText', () => {
  test.each([
    [-5, '0:00'],
    [0, '0:00'],
    [1, '0:01'],
    [59_001, '1:00'],
    [9 * minute + 5_000, '9:05'],
    [89 * minute + 5_000, '1:29:05'],
    [600 * minute, '10:00:00'],
  ])('%d ms is %s', (ms, text) => expect(clockText(ms)).toBe(text))
})

test('plural', () => {
  expect([plural(0, 'test'), plural(1, 'test'), plural(2, 'test')]).toEqual(['0 tests', '1 test', '2 tests'])
})
