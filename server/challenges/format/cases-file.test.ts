import { expect, test } from 'vitest'
import { faultsOf } from './sample-source.ts'

const cases = (lines: string) => ({ 'tests/hidden/edges.yaml': `module: count\ncall: count\n${lines}\n` })

test.each([
  [cases(''), '1: `cases` is missing'],
  [cases('cases: []'), '3: `cases` needs at least one case'],
  [cases('cases:\n  - { name: a, args: 3, expect: 1 }'), '4: `cases[1].args` must be a list, one element an argument'],
  [cases('cases:\n  - { name: a }'), '4: `cases[1]` has neither `expect` nor `throws`; add what the call should give'],
  [cases('cases:\n  - { name: a, expect: 1, throws: b }'), '4: `cases[1]` has both `expect` and `throws`; keep one'],
  [cases('cases:\n  - { name: a, expects: 1 }'), '4: unknown key `expects`; did you mean `expect`?'],
  [
    cases('compare: exactly\ncases:\n  - { name: a, expect: 1 }'),
    '3: `compare` must be one of exact, close, unordered, not `exactly`; did you mean `exact`?',
  ],
  [
    cases('cases:\n  - { name: a, expect: 1 }\n  - { name: a, expect: 2 }'),
    '5: the case `a` is already there (line 4); names must differ',
  ],
  [
    cases('cases:\n  - { name: a, expect: 12345678901234567890 }'),
    '4: 12345678901234567890 does not fit a JavaScript number; write it as text',
  ],
  [
    cases('cases:\n  - { name: a, expect: !!set { b } }'),
    '4: Unresolved tag: tag:yaml.org,2002:set; tests are plain data, leave the tag out',
  ],
])('%j', (changes, message) => {
  expect(faultsOf(changes)).toContain(`error tests/hidden/edges.yaml:${message}`)
})

test('cases may not call a module that the reference does not have', () => {
  expect(
    faultsOf({ 'tests/hidden/edges.yaml': 'module: cuont\ncall: count\ncases:\n  - { name: a, expect: 1 }\n' }),
  ).toEqual(['error tests/hidden/edges.yaml: the reference in typescript has no module `cuont`; did you mean `count`?'])
})

test('cases of one group and name in two files are refused', () => {
  const more = 'group: edges\nmodule: count\ncall: count\ncases:\n  - { name: none, expect: 0 }\n'
  expect(faultsOf({ 'tests/hidden/more.yaml': more })).toEqual([
    'error tests/hidden/more.yaml: the case `edges > none` is in tests/hidden/edges.yaml too; names must differ',
  ])
})

test('cases that expand without end through aliases are refused', () => {
  const line = (name: string, of: string) => `${name}: &${name} [${Array(9).fill(`*${of}`).join(', ')}]\n`
  const bomb = `a: &a [1]\n${line('b', 'a')}${line('c', 'b')}${line('d', 'c')}${line('e', 'd')}`
  expect(faultsOf({ 'tests/hidden/edges.yaml': bomb })[0]).toMatch(
    /^error tests\/hidden\/edges.yaml:1: its aliases \(`\*name`\) cannot be expanded/,
  )
})
