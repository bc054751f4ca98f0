import { describe, expect, test } from 'vitest'
import { diff } from './diff'

describe('examples', () => {
  test('the example of the statement', () => {
    const before = [
      'stages:',
      '  - build',
      '  - test',
      'image: node:24',
      'cache: true',
      'retry: 1',
      'when: always',
    ]
    const after = [
      'stages:',
      '  - build',
      '  - lint',
      'image: node:26',
      'cache: true',
      'retry: 1',
      'when: always',
      'tags: []',
    ]
    expect(diff(before, after, 1)).toEqual([
      {
        beforeStart: 2,
        beforeCount: 4,
        afterStart: 2,
        afterCount: 4,
        lines: [
          '   - build',
          '-  - test',
          '-image: node:24',
          '+  - lint',
          '+image: node:26',
          ' cache: true',
        ],
      },
      {
        beforeStart: 7,
        beforeCount: 1,
        afterStart: 7,
        afterCount: 2,
        lines: [' when: always', '+tags: []'],
      },
    ])
  })

  test('no difference', () => {
    expect(diff(['a', 'b'], ['a', 'b'])).toEqual([])
  })

  test('a new file', () => {
    expect(diff([], ['a'])).toEqual([
      { beforeStart: 0, beforeCount: 0, afterStart: 1, afterCount: 1, lines: ['+a'] },
    ])
  })
})
