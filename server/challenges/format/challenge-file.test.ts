import { expect, test } from 'vitest'
import { faultsOf } from './sample-source.ts'

/** challenge.yaml of the sample, and more lines after its third. */
const yaml = (lines: string) => `title: Count\nkind: coding\nlanguages: [typescript]\n${lines}\n`

test.each([
  ['', 'challenge.yaml:1: must be a mapping with title, kind and languages'],
  [
    'title: a\nkind: codng\n',
    'challenge.yaml:2: `kind` must be one of coding, break-fix, written, not `codng`; did you mean `coding`?',
  ],
  ['title: a\n', 'challenge.yaml:1: `kind` is missing'],
  ['kind: coding\nlanguages: [typescript]\n', 'challenge.yaml:1: `title` is missing'],
  ['title: a\nkind: coding\n', 'challenge.yaml:1: `languages` is missing'],
  [yaml('dificulty: easy'), 'challenge.yaml:4: unknown key `dificulty`; did you mean `difficulty`?'],
  [
    yaml('difficulty: hrd'),
    'challenge.yaml:4: `difficulty` must be one of easy, medium, hard, not `hrd`; did you mean `hard`?',
  ],
  [yaml('minutes: 0'), 'challenge.yaml:4: `minutes` must be a whole number from 1 to 1,440'],
  [yaml('tags: time'), 'challenge.yaml:4: `tags` must be a list of words, for example [time, caching]'],
  [
    yaml('locked: [cont.ts]'),
    'challenge.yaml:4: the locked file `cont.ts` is not among the files; did you mean `count.ts`?',
  ],
  [
    yaml('limits:\n  cpuMs: 100\n  memoryMb: 4'),
    'challenge.yaml:6: `limits.memoryMb` must be a whole number from 8 to 1,024',
  ],
  [yaml('limits: { cpuMS: 100 }'), 'challenge.yaml:4: unknown key `cpuMS`; did you mean `cpuMs`?'],
  [yaml('weights: { edges: -1 }'), 'challenge.yaml:4: `weights.edges` must not be negative; the default is 1'],
  [
    yaml('weights: { edges: three }'),
    'challenge.yaml:4: `weights.edges` must be a number: how much each test of that group weighs',
  ],
  [
    'title: a\nkind: coding\nlanguages: [ruby]\n',
    'challenge.yaml:3: `languages[1]` must be one of javascript, typescript, not `ruby`',
  ],
  [yaml('limits:\n\tcpuMs: 3'), 'challenge.yaml:5: indented with a tab; YAML wants spaces'],
  [yaml('title: b'), 'challenge.yaml:4: this key stands here twice; keep one'],
  [
    yaml('tags: [a'),
    'challenge.yaml:5: is not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ]',
  ],
])('%j', (content, message) => {
  expect(faultsOf({ 'challenge.yaml': content })).toContain(`error ${message}`)
})

test('challenge.yaml is missed where it is missing', () => {
  expect(faultsOf({ 'challenge.yaml': null })).toEqual([
    'error challenge.yaml: is missing; a challenge starts with its title, kind and languages there',
  ])
})

test('a folder is warned of a group that no test is in', () => {
  expect(faultsOf({ 'challenge.yaml': yaml('weights: { edge: 2 }') })).toEqual([
    'warning challenge.yaml:4: no test is in the group `edge`; did you mean `edges`?',
  ])
})

test('a folder has all its faults told at once', () => {
  expect(faultsOf({ 'challenge.yaml': yaml('minutes: x\ntgas: []\nlocked: 3'), 'statement.md': null })).toEqual([
    'error challenge.yaml:4: `minutes` must be a whole number from 1 to 1,440',
    'error challenge.yaml:5: unknown key `tgas`; did you mean `tags`?',
    'error challenge.yaml:6: `locked` must be a list of paths, for example [types.ts]',
    'error statement.md: is missing; it is what the candidate reads',
  ])
})
