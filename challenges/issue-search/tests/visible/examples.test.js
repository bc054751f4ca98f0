import { describe, expect, test } from 'vitest'
import { search } from './search'

const issues = [
  {
    id: 1,
    title: 'Login fails behind a proxy',
    author: 'ines',
    state: 'open',
    labels: ['bug', "won't fix"],
    weight: 3,
    created: '2026-02-28',
  },
  {
    id: 2,
    title: 'Single sign-on for everybody',
    author: 'otto',
    state: 'open',
    labels: ['feature'],
    weight: null,
    created: '2026-03-01',
  },
  {
    id: 3,
    title: 'Update of the login page',
    author: 'renovate',
    state: 'closed',
    labels: [],
    weight: 1,
    created: '2026-03-02',
  },
]

describe('examples', () => {
  test.each([
    ['login', [1, 3]],
    ['label:"won\'t fix"', [1]],
    ['-author:renovate (login OR "single sign-on")', [1, 2]],
    ['weight:>=2', [1]],
    ['created:2026-03-01..2026-03-31 -no:label', [2]],
    ['', [1, 2, 3]],
  ])('%s', (query, ids) => {
    expect(search(issues, query)).toEqual(ids)
  })

  test.each([
    ['login colour:red', '(7)'],
    ['login (fails', '(7)'],
    ['login OR', '(7)'],
    ['label:"bug', '(7)'],
  ])('a mistake: %s', (query, position) => {
    expect(() => search(issues, query)).toThrow(position)
  })
})
