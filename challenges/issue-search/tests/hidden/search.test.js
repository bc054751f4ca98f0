import { describe, expect, test } from 'vitest'
import { issuesWith } from './issues'
import { search } from './search'

/** The titles, labels or whatever it is of the issues that the query finds. */
function found(property, values, query) {
  const ids = search(issuesWith(property, values), query)
  return ids.map((id) => values[id - 1])
}

describe('text', () => {
  const titles = [
    'Login fails',
    'LOGIN page',
    'page fails',
    'Say "hi" to C:\\temp',
    'single sign-on',
    'label:bug OR (x)',
    '-v flag',
  ]

  test.each([
    ['login', ['Login fails', 'LOGIN page']],
    ['LoGiN', ['Login fails', 'LOGIN page']],
    ['ogi', ['Login fails', 'LOGIN page']],
    ['"login fails"', ['Login fails']],
    ['"fails login"', []],
    ['fails login', ['Login fails']],
    ['sign-on', ['single sign-on']],
    ['single-sign', []],
    ['"\\"hi\\""', ['Say "hi" to C:\\temp']],
    ['"c:\\\\temp"', ['Say "hi" to C:\\temp']],
    ['"c:\\temp"', []],
    ['"label:bug or (x)"', ['label:bug OR (x)']],
    ['"OR"', ['label:bug OR (x)']],
    ['"-v"', ['-v flag']],
    ['or', ['label:bug OR (x)']],
    ['Or', ['label:bug OR (x)']],
    ['page"fails"', ['page fails']],
    ['"page"fails', ['page fails']],
    ['page"fails"-login', ['page fails']],
    ['  fails  ', ['Login fails', 'page fails']],
    ['\tfails\nlogin', ['Login fails']],
    ['constructor', []],
  ])('%j', (query, expected) => {
    expect(found('title', titles, query)).toEqual(expected)
  })

  test('special characters of other languages mean nothing', () => {
    expect(found('title', ['a.c', 'abc', 'a+', '$1', 'ORDER'], 'a.c')).toEqual(['a.c'])
    expect(found('title', ['a.c', 'abc', 'a+', '$1', 'ORDER'], 'a+ OR $1')).toEqual(['a+', '$1'])
    expect(found('title', ['a.c', 'abc', 'a+', '$1', 'ORDER'], 'ORDER')).toEqual(['ORDER'])
  })

  test('a quoted text over several lines', () => {
    expect(found('title', ['a\nb', 'a b'], '"a\nb"')).toEqual(['a\nb'])
    expect(found('title', ['a\nb', 'a b'], '"a\\\nb"')).toEqual(['a\nb'])
  })

  test.each(['', '   ', '\t'])('without terms everything is found: %j', (query) => {
    expect(found('title', titles, query)).toEqual(titles)
  })
})

describe('fields', () => {
  test.each([
    ['label:bug', [['bug'], ['UI', 'Bug']]],
    ['label:BUG', [['bug'], ['UI', 'Bug']]],
    ['LABEL:bug', [['bug'], ['UI', 'Bug']]],
    ['label:ui', [['UI', 'Bug']]],
    ['label:bug label:ui', [['UI', 'Bug']]],
    ['label:"bug fix"', [['bug fix']]],
    ['label:scope::api', [['scope::api']]],
    ['label:"scope::api"', [['scope::api']]],
    ['label:bug fix', []],
    ['label:nothing', []],
    ['no:label', [[]]],
    ['NO:LABEL', [[]]],
    ['no:"label"', [[]]],
    ['-no:label', [['bug'], ['UI', 'Bug'], ['bug fix'], ['debug'], ['scope::api']]],
  ])('%s', (query, expected) => {
    const labels = [['bug'], ['UI', 'Bug'], ['bug fix'], ['debug'], ['scope::api'], []]
    expect(found('labels', labels, query)).toEqual(expected)
  })

  test.each([
    ['author:ines', ['ines', 'Ines']],
    ['author:INES', ['ines', 'Ines']],
    ['author:"ines"', ['ines', 'Ines']],
    ['author:ine', []],
    ['author:inessa', ['inessa']],
    ['-author:ines', ['inessa']],
  ])('%s', (query, expected) => {
    expect(found('author', ['ines', 'Ines', 'inessa'], query)).toEqual(expected)
  })

  test.each([
    ['state:open', ['open', 'open']],
    ['state:Closed', ['closed']],
    ['-state:open', ['closed']],
  ])('%s', (query, expected) => {
    expect(found('state', ['open', 'closed', 'open'], query)).toEqual(expected)
  })

  test.each([
    ['weight:3', [3]],
    ['weight:03', [3]],
    ['weight:"3"', [3]],
    ['weight:>3', [5, 10]],
    ['weight:>=3', [3, 5, 10]],
    ['weight:<3', [0, 1]],
    ['weight:<=3', [0, 1, 3]],
    ['weight:">3"', [5, 10]],
    ['weight:1..5', [1, 3, 5]],
    ['weight:2..4', [3]],
    ['weight:3..3', [3]],
    ['weight:4..2', []],
    ['weight:0', [0]],
    ['weight:<1', [0]],
    ['weight:9..11', [10]],
    ['no:weight', [null]],
    ['-weight:>3', [null, 0, 1, 3]],
    ['-no:weight', [0, 1, 3, 5, 10]],
  ])('%s', (query, expected) => {
    expect(found('weight', [null, 0, 1, 3, 5, 10], query)).toEqual(expected)
  })

  const days = ['2025-12-31', '2026-01-01', '2026-01-15', '2026-02-01']
  test.each([
    ['created:2026-01-01', ['2026-01-01']],
    ['created:>2026-01-01', ['2026-01-15', '2026-02-01']],
    ['created:>=2026-01-01', ['2026-01-01', '2026-01-15', '2026-02-01']],
    ['created:<2026-01-01', ['2025-12-31']],
    ['created:<=2026-01-01', ['2025-12-31', '2026-01-01']],
    ['created:2026-01-01..2026-01-31', ['2026-01-01', '2026-01-15']],
    ['created:2025-12-31..2026-01-15', ['2025-12-31', '2026-01-01', '2026-01-15']],
  ])('%s', (query, expected) => {
    expect(found('created', days, query)).toEqual(expected)
  })
})

describe('how terms are put together', () => {
  const titles = ['a', 'b', 'c', 'ab', 'ac', 'bc', 'abc', 'x']

  test.each([
    ['a b', ['ab', 'abc']],
    ['a OR b', ['a', 'b', 'ab', 'ac', 'bc', 'abc']],
    ['a OR b c', ['a', 'ab', 'ac', 'bc', 'abc']],
    ['b c OR a', ['a', 'ab', 'ac', 'bc', 'abc']],
    ['a b OR b c', ['ab', 'bc', 'abc']],
    ['a OR b OR x', ['a', 'b', 'ab', 'ac', 'bc', 'abc', 'x']],
    ['(a OR b) c', ['ac', 'bc', 'abc']],
    ['c (a OR b)', ['ac', 'bc', 'abc']],
    ['c(a OR b)', ['ac', 'bc', 'abc']],
    ['(a OR b)c', ['ac', 'bc', 'abc']],
    ['(a)', ['a', 'ab', 'ac', 'abc']],
    ['((a) (b))', ['ab', 'abc']],
    ['( a b )', ['ab', 'abc']],
    ['(a b) OR x', ['ab', 'abc', 'x']],
    ['(a)(b)(c)', ['abc']],
    ['(a OR x) (b OR x)', ['ab', 'abc', 'x']],
    ['-a', ['b', 'c', 'bc', 'x']],
    ['-a -b', ['c', 'x']],
    ['-a b', ['b', 'bc']],
    ['b -a', ['b', 'bc']],
    ['-a OR b', ['b', 'c', 'ab', 'bc', 'abc', 'x']],
    ['-(a OR b)', ['c', 'x']],
    ['-(a b)', ['a', 'b', 'c', 'ac', 'bc', 'x']],
    ['-(-a)', ['a', 'ab', 'ac', 'abc']],
    ['-(-(a) OR b) c', ['ac']],
    ['-"ab"', ['a', 'b', 'c', 'ac', 'bc', 'x']],
    ['-state:open', []],
    ['a OR (b (c OR (x)))', ['a', 'ab', 'ac', 'bc', 'abc']],
    ['(a OR b OR c) -(a b OR a c OR b c)', ['a', 'b', 'c']],
    ['"a"OR"x"', ['a', 'ab', 'ac', 'abc', 'x']],
    ['(a)OR(x)', ['a', 'ab', 'ac', 'abc', 'x']],
  ])('%s', (query, expected) => {
    expect(found('title', titles, query)).toEqual(expected)
  })

  test('fields and text', () => {
    const issues = [
      ...issuesWith('labels', [['bug'], ['ui'], []]),
      { ...issuesWith('weight', [7])[0], id: 9, title: 'Login', state: 'closed' },
    ]
    expect(search(issues, 'label:bug OR label:ui something')).toEqual([1, 2])
    expect(search(issues, '(label:bug)OR(login state:closed)')).toEqual([1, 9])
    expect(search(issues, 'no:label -weight:>5 OR label:"ui"')).toEqual([2, 3])
  })

  test('the order is that of the list, whatever the ids', () => {
    const issues = issuesWith('title', ['a', 'b', 'a']).toReversed()
    expect(search(issues, 'a')).toEqual([3, 1])
  })
})

describe('mistakes', () => {
  test.each([
    ['a quote', '"abc', 1],
    ['a quote behind text', 'abc "d e', 5],
    ['a quote that closes a word', 'abc"', 4],
    ['a quote in a value', 'label:"won', 7],
    ['a quote whose end is escaped', 'a "b\\"', 3],
    ['a bracket that is not closed', 'a (b c', 3],
    ['the outer of two brackets', 'abc (d (e)', 5],
    ['a bracket that is not opened', 'a b) c', 4],
    ['a bracket that is not opened at the beginning', ') a', 1],
    ['one closing bracket too many', '(a))', 4],
    ['nothing in brackets', 'a ()', 3],
    ['nothing but spaces in brackets', 'a b (  ) c', 5],
    ['nothing in turned brackets', 'a -()', 4],
    ['OR at the beginning', 'OR a', 1],
    ['OR at the end', 'abc OR', 5],
    ['OR alone', '  OR', 3],
    ['OR at the beginning of brackets', 'a (OR b)', 4],
    ['OR at the end of brackets', '(a OR) b', 4],
    ['- before a space', 'a - b', 3],
    ['- at the end', 'abc -', 5],
    ['- before a closing bracket', '(a -)', 4],
    ['- twice', 'a --b', 3],
    ['- before OR', 'a -OR b', 3],
    ['a field that there is not', 'a colour:red', 3],
    ['a field that there is not, turned round', 'a -colour:red', 4],
    ['a field in the plural', 'labels:bug', 1],
    ['a field that every object has', 'a constructor:x', 3],
    ['another one', '__proto__:x', 1],
    ['nothing before the colon', 'a :b', 3],
    ['a field that is quoted', 'a b:"x"', 3],
    ['another state', 'ab state:merged', 4],
    ['a part of a state', 'state:ope', 1],
    ['a state and more', 'state:opened', 1],
    ['no label', 'no:author', 1],
    ['no number', 'a weight:heavy', 3],
    ['no whole number', 'weight:1.5', 1],
    ['a negative number', 'weight:-1', 1],
    ['a number and more', 'weight:3kg', 1],
    ['more and a number', 'weight:x3', 1],
    ['a sign without a number', 'weight:>', 1],
    ['a sign behind', 'weight:3>', 1],
    ['two signs', 'weight:>>3', 1],
    ['signs the wrong way round', 'weight:=>3', 1],
    ['a sign before a range', 'weight:>1..3', 1],
    ['a range without a beginning', 'weight:..3', 1],
    ['a range without an end', 'weight:3..', 1],
    ['a range of three', 'weight:1..2..3', 1],
    ['a range with three points', 'weight:1...3', 1],
    ['no day', 'a b created:today', 5],
    ['a month', 'created:2026-03', 1],
    ['a day in short', 'created:2026-3-1', 1],
    ['a day and a time', 'created:2026-03-01T10:00', 1],
    ['a day and more before it', 'created:12026-03-01', 1],
    ['a range with a mistake in it', 'created:2026-03-01..2026', 1],
    ['an empty value', 'ab label:', 4],
    ['an empty value before a bracket', '(label:)', 2],
    ['an empty value before a space', 'author: ines', 1],
    ['an empty quoted value', 'a label:""', 3],
    ['an empty text', 'a ""', 3],
    ['an empty text, turned round', 'a -""', 4],
    ['positions count spaces', '   a   b:c', 8],
  ])('%s: %s', (_name, query, position) => {
    expect(() => search(issuesWith('title', ['a']), query)).toThrow(`(${position})`)
  })

  test('are told where there are no issues too', () => {
    expect(() => search([], 'a (')).toThrow('(3)')
    expect(() => search([], 'a OR b:c')).toThrow(Error)
  })
})
