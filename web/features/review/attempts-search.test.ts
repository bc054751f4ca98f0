import { expect, test } from 'vitest'
import { attemptsSearch } from './attempts-search.ts'

test('keeps what it knows and drops the rest', () => {
  expect(
    attemptsSearch({
      state: 'graded',
      sort: 'size',
      search: '',
      order: 'asc',
      utm: 'x',
      reviewer: 'you',
      decision: 'hold',
    }),
  ).toEqual({
    state: 'graded',
    order: 'asc',
    decision: 'hold',
  })
})
