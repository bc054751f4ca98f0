import { describe, expect, test } from 'vitest'
import { diff } from './diff'
import { changesNeeded, readBack, shuffledLines } from './helpers'

const letters = (text) => [...text]

/** Hunks as one line each: `2,1 2,2 | a|-b|+c`. */
function summary(before, after, context) {
  return diff(letters(before), letters(after), context).map(
    (hunk) =>
      `${hunk.beforeStart},${hunk.beforeCount} ${hunk.afterStart},${hunk.afterCount} ${hunk.lines.join('|')}`,
  )
}

/** Everything the statement says of the hunks of two versions, whichever way they were made. */
function expectRight(before, after, context) {
  const hunks = diff(before, after, context)
  const { edits, problems } = readBack(before, after, hunks, context)
  expect(problems).toEqual([])
  expect(edits.filter(([sign]) => sign !== ' ')).toHaveLength(changesNeeded(before, after))
}

describe('as short as possible', () => {
  test.each([
    ['abc', 'abd', ['3,1 3,1 -c|+d']],
    ['abc', 'xbc', ['1,1 1,1 -a|+x']],
    ['abc', 'ac', ['2,1 1,0 -b']],
    ['ac', 'abc', ['1,0 2,1 +b']],
    ['abc', 'bca', ['1,1 0,0 -a', '3,0 3,1 +a']],
    ['', 'ab', ['0,0 1,2 +a|+b']],
    ['ab', '', ['1,2 0,0 -a|-b']],
    ['ab', 'cd', ['1,2 1,2 -a|-b|+c|+d']],
    ['axbxc', 'abc', ['2,1 1,0 -x', '4,1 2,0 -x']],
    ['abcxyz', 'xyzabcxyz', ['0,0 1,3 +x|+y|+z']],
    ['xabcdefg', 'abcdefgx', ['1,1 0,0 -x', '8,0 8,1 +x']],
  ])('%s becomes %s', (before, after, expected) => {
    expect(summary(before, after, 0)).toEqual(expected)
  })

  test.each([
    ['abcabba', 'cbabac'],
    ['aab', 'aba'],
    ['xaxbxcx', 'abxxc'],
    ['abcdefgh', 'hgfedcba'],
    ['aaaaaaaa', 'aaa'],
    ['babababa', 'abababab'],
    ['axxxxb', 'bxxxxa'],
    ['abxyzabcd', 'xyzabcdab'],
  ])('one of several ways from %s to %s', (before, after) => {
    expectRight(letters(before), letters(after), 0)
    expectRight(letters(before), letters(after), 1)
  })

  test('what is alike in the middle, not what comes next', () => {
    expectRight(letters('a12345b'), letters('b12345a'), 0)
    expectRight(letters('z123456'), letters('123456z1'), 0)
  })

  test('24 pairs of versions with few different lines', () => {
    for (let seed = 1; seed <= 24; seed += 1) {
      const [before, after] = shuffledLines(seed)
      expectRight(before, after, seed % 4)
    }
  })

  test('versions that have nothing in common', () => {
    const before = Array.from({ length: 90 }, (_, index) => `old ${index}`)
    const after = Array.from({ length: 80 }, (_, index) => `new ${index}`)
    const expected = [...before.map((line) => `-${line}`), ...after.map((line) => `+${line}`)]
    expect(diff(before, after)).toEqual([
      { beforeStart: 1, beforeCount: 90, afterStart: 1, afterCount: 80, lines: expected },
    ])
  })
})

describe('order', () => {
  test('removed lines come first in each change', () => {
    expect(summary('abcd', 'axyd', 0)).toEqual(['2,2 2,2 -b|-c|+x|+y'])
    expect(summary('ab', 'xyz', 0)).toEqual(['1,2 1,3 -a|-b|+x|+y|+z'])
  })

  test('an unchanged line is between two changes, not in one', () => {
    expect(summary('1a2', '3a4', 1)).toEqual(['1,3 1,3 -1|+3| a|-2|+4'])
  })
})

describe('hunks', () => {
  test('three lines around, if nothing else is asked for', () => {
    expect(diff(letters('abcdefghi'), letters('abcdXfghi'))).toEqual(
      diff(letters('abcdefghi'), letters('abcdXfghi'), 3),
    )
    expect(summary('abcdefghi', 'abcdXfghi')).toEqual(['2,7 2,7  b| c| d|-e|+X| f| g| h'])
  })

  test('fewer at the ends of the file', () => {
    expect(summary('abcdef', 'aXcdef', 3)).toEqual(['1,5 1,5  a|-b|+X| c| d| e'])
    expect(summary('abcdef', 'abcdXf', 3)).toEqual(['2,5 2,5  b| c| d|-e|+X| f'])
    expect(summary('ab', 'aX', 3)).toEqual(['1,2 1,2  a|-b|+X'])
  })

  test('nothing around', () => {
    expect(summary('abc', 'aXc', 0)).toEqual(['2,1 2,1 -b|+X'])
  })

  test('twice the context between two changes: one hunk', () => {
    expect(summary('1abcd2', '3abcd4', 2)).toEqual(['1,6 1,6 -1|+3| a| b| c| d|-2|+4'])
    expect(summary('1ab2', '3ab4', 1)).toEqual(['1,4 1,4 -1|+3| a| b|-2|+4'])
  })

  test('one line more: two hunks', () => {
    expect(summary('1abcde2', '3abcde4', 2)).toEqual(['1,3 1,3 -1|+3| a| b', '5,3 5,3  d| e|-2|+4'])
    expect(summary('1a2', '3a4', 0)).toEqual(['1,1 1,1 -1|+3', '3,1 3,1 -2|+4'])
  })

  test('three changes, two of them close', () => {
    expect(summary('1a2bcd3', '4a5bcd6', 1)).toEqual([
      '1,4 1,4 -1|+4| a|-2|+5| b',
      '6,2 6,2  d|-3|+6',
    ])
  })

  test('a change of several lines is measured from its ends', () => {
    expect(summary('123abcd456', '7abcd8', 1)).toEqual([
      '1,4 1,2 -1|-2|-3|+7| a',
      '7,4 5,2  d|-4|-5|-6|+8',
    ])
  })

  test('the numbers of the second hunk know what the first one changed', () => {
    expect(summary('abcdefgh', 'XYabcdeghZ', 1)).toEqual([
      '1,1 1,3 +X|+Y| a',
      '5,4 7,4  e|-f| g| h|+Z',
    ])
  })

  test('a hunk without lines of one side', () => {
    expect(summary('abc', 'abXc', 0)).toEqual(['2,0 3,1 +X'])
    expect(summary('abc', 'abcX', 0)).toEqual(['3,0 4,1 +X'])
    expect(summary('abc', 'Xabc', 0)).toEqual(['0,0 1,1 +X'])
    expect(summary('abc', 'bc', 0)).toEqual(['1,1 0,0 -a'])
    expect(summary('abc', 'ab', 0)).toEqual(['3,1 2,0 -c'])
  })

  test('more context than the file has lines', () => {
    expect(summary('abc', 'aXc', 99)).toEqual(['1,3 1,3  a|-b|+X| c'])
  })
})

describe('lines', () => {
  test('are compared as they are', () => {
    expect(diff(['a '], ['a'], 0)[0].lines).toEqual(['-a ', '+a'])
    expect(diff(['a'], ['A'], 0)[0].lines).toEqual(['-a', '+A'])
    expect(diff([''], ['', ''], 0)[0].lines).toEqual(['+'])
    expect(diff(['-', '+', ' '], ['-', ' '], 1)[0].lines).toEqual([' -', '-+', '  '])
  })

  test('the end of a file is no line', () => {
    expect(diff([], [])).toEqual([])
    expect(diff(['undefined'], [], 0)[0].lines).toEqual(['-undefined'])
    expect(diff(['a'], ['a', 'undefined'], 0)[0].lines).toEqual(['+undefined'])
  })

  test('the arguments are not changed', () => {
    const [before, after] = [letters('abcd'), letters('axcy')]
    diff(before, after, 1)
    expect([before, after]).toEqual([letters('abcd'), letters('axcy')])
  })
})

describe('long files', () => {
  const before = Array.from({ length: 8000 }, (_, index) => `line ${index % 997} of ${index % 31}`)

  test('lines that differ from the first to the last', () => {
    const after = before.flatMap((line, index) => {
      if (index % 160 === 0) return [`${line}!`]
      if (index % 533 === 5) return []
      return index === 7999 ? [line, 'the end'] : [line]
    })
    const hunks = diff(before, after, 2)
    const { edits, problems } = readBack(before, after, hunks, 2)
    expect(problems).toEqual([])
    expect(edits.filter(([sign]) => sign === '-')).toHaveLength(65)
    expect(edits.filter(([sign]) => sign === '+')).toHaveLength(51)
  })

  test('one line moved from the beginning to the end', () => {
    const [first, ...others] = before.slice(0, 2000)
    const hunks = diff([first, ...others], [...others, first], 0)
    expect(hunks).toEqual([
      { beforeStart: 1, beforeCount: 1, afterStart: 0, afterCount: 0, lines: [`-${first}`] },
      { beforeStart: 2000, beforeCount: 0, afterStart: 2000, afterCount: 1, lines: [`+${first}`] },
    ])
  })
})
