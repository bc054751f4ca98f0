import { expect, test } from 'vitest'
import { momentsOf } from './moments.ts'

const run = { id: 'r', challenge: 'a', language: 'typescript', at: 10, status: 'graded', passed: 2, failed: 1 } as const
const submission = {
  id: 's',
  challenge: 'a',
  language: 'typescript',
  at: 20,
  origin: 'candidate',
  state: 'graded',
  compileError: null,
  hidden: { passed: 3, total: 4, groups: null },
} as const

test('the latest comes first, and other challenges do not come at all', () => {
  const moments = momentsOf(
    'a',
    [run, { ...run, id: 'other', challenge: 'b' }, { ...run, id: 'r2', at: 30 }],
    [submission],
  )
  expect(moments.map(({ id, outcome }) => `${id}: ${outcome}`)).toEqual([
    'r2: 2 of 3 visible tests passed',
    's: 3 of 4 hidden tests passed',
    'r: 2 of 3 visible tests passed',
  ])
})

test.each([
  ['compile-error', 'did not load'],
  ['platform-error', 'did not run, through our fault'],
] as const)('a run that ended in %s says so', (status, outcome) => {
  expect(momentsOf('a', [{ ...run, status }], [])).toMatchObject([{ outcome }])
})
