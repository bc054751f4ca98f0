import { describe, expect, test } from 'vitest'
import { inspectChallenge, parseChallenge } from './parse-challenge.ts'
import { problemText } from './problem.ts'
import { sampleSource } from './sample-source.ts'

type Changes = Parameters<typeof sampleSource>[0]

function faults(changes: Changes): string[] {
  return inspectChallenge(sampleSource(changes)).problems.map(
    (problem) => `${problem.severity} ${problemText(problem)}`,
  )
}

/** Both languages, so that what belongs to one of them can be taken away. */
const yaml = (lines: string) => `title: Count\nkind: coding\nlanguages: [typescript]\n${lines}\n`

describe('a sound challenge', () => {
  test('has no problem', () => {
    expect(faults({})).toEqual([])
  })

  test('gets defaults for what it leaves out', () => {
    expect(parseChallenge(sampleSource())).toMatchObject({
      slug: 'count-requests',
      title: 'Count the requests',
      kind: 'coding',
      difficulty: null,
      minutes: null,
      tags: [],
      languages: ['typescript'],
      locked: [],
      limits: { cpuMs: 2_000, memoryMb: 64, outputKb: 64 },
      weights: {},
    })
  })

  test('lays the solution over the files, and a wrong solution over both', () => {
    const challenge = parseChallenge(
      sampleSource({
        'files/typescript/types.ts': 'T',
        'solution/typescript/count.ts': 'S',
        'solution/typescript/x.ts': 'X',
      }),
    )
    expect(challenge).toMatchObject({
      reference: { typescript: { 'types.ts': 'T', 'count.ts': 'S', 'x.ts': 'X' } },
      wrong: {
        typescript: [
          {
            name: 'always-one',
            files: { 'types.ts': 'T', 'x.ts': 'X', 'count.ts': 'export function count(): number {\n  return 1\n}\n' },
          },
        ],
      },
    })
  })

  test('keeps cases as plain data and scripts at their place', () => {
    const challenge = parseChallenge(
      sampleSource({
        'tests/hidden/edges.yaml': null,
        'tests/hidden/edge cases.yml':
          'module: ./count\ncall: count\ncompare: close\ncases:\n  - { name: 1, args: [.nan, -.inf, -0, ~], expect: .nan }\n  - { name: b, throws: no }\n  - { name: c, throws: true }\n',
        'tests/hidden/unit/a.spec.js': 'A',
        'tests/hidden/unit/rows.json': '[]',
        'tests/hidden/unit/rows.yaml': 'rows: 3',
      }),
    )
    expect(challenge.kind !== 'written' && challenge.tests.slice(1)).toEqual([
      {
        path: 'edge cases.yml',
        visibility: 'hidden',
        form: 'cases',
        suite: {
          group: 'edge cases',
          module: 'count',
          call: 'count',
          compare: 'close',
          cases: [
            { name: '1', args: [Number.NaN, Number.NEGATIVE_INFINITY, -0, null], expect: Number.NaN },
            { name: 'b', args: [], throws: 'no' },
            { name: 'c', args: [], throws: '' },
          ],
        },
      },
      { path: 'unit/a.spec.js', visibility: 'hidden', form: 'script', text: 'A' },
      { path: 'unit/rows.json', visibility: 'hidden', form: 'support', text: '[]' },
      { path: 'unit/rows.yaml', visibility: 'hidden', form: 'support', text: 'rows: 3' },
    ])
  })

  test('may be missing its visible tests and wrong solutions, with a warning', () => {
    expect(faults({ 'tests/visible/example.yaml': null, 'wrong/typescript/always-one/count.ts': null })).toEqual([
      'warning tests/visible/: holds no test; the candidate has nothing to run',
      'warning wrong/typescript/: holds no wrong solution; nothing proves that the tests reject one',
    ])
  })
})

describe('challenge.yaml', () => {
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
    expect(faults({ 'challenge.yaml': content })).toContain(`error ${message}`)
  })

  test('is missed where it is missing', () => {
    expect(faults({ 'challenge.yaml': null })).toEqual([
      'error challenge.yaml: is missing; a challenge starts with its title, kind and languages there',
    ])
  })

  test('is warned of a group that no test is in', () => {
    expect(faults({ 'challenge.yaml': yaml('weights: { edge: 2 }') })).toEqual([
      'warning challenge.yaml:4: no test is in the group `edge`; did you mean `edges`?',
    ])
  })

  test('has all its faults told at once', () => {
    expect(faults({ 'challenge.yaml': yaml('minutes: x\ntgas: []\nlocked: 3'), 'statement.md': null })).toEqual([
      'error challenge.yaml:4: `minutes` must be a whole number from 1 to 1,440',
      'error challenge.yaml:5: unknown key `tgas`; did you mean `tags`?',
      'error challenge.yaml:6: `locked` must be a list of paths, for example [types.ts]',
      'error statement.md: is missing; it is what the candidate reads',
    ])
  })
})

describe('cases', () => {
  const cases = (lines: string) => ({ 'tests/hidden/edges.yaml': `module: count\ncall: count\n${lines}\n` })

  test.each([
    [cases(''), '1: `cases` is missing'],
    [cases('cases: []'), '3: `cases` needs at least one case'],
    [
      cases('cases:\n  - { name: a, args: 3, expect: 1 }'),
      '4: `cases[1].args` must be a list, one element an argument',
    ],
    [
      cases('cases:\n  - { name: a }'),
      '4: `cases[1]` has neither `expect` nor `throws`; add what the call should give',
    ],
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
    expect(faults(changes)).toContain(`error tests/hidden/edges.yaml:${message}`)
  })

  test('may not call a module that the reference does not have', () => {
    expect(
      faults({ 'tests/hidden/edges.yaml': 'module: cuont\ncall: count\ncases:\n  - { name: a, expect: 1 }\n' }),
    ).toEqual([
      'error tests/hidden/edges.yaml: the reference in typescript has no module `cuont`; did you mean `count`?',
    ])
  })

  test('of one group and name in two files are refused', () => {
    const more = 'group: edges\nmodule: count\ncall: count\ncases:\n  - { name: none, expect: 0 }\n'
    expect(faults({ 'tests/hidden/more.yaml': more })).toEqual([
      'error tests/hidden/more.yaml: the case `edges > none` is in tests/hidden/edges.yaml too; names must differ',
    ])
  })

  test('that expand without end through aliases are refused', () => {
    const line = (name: string, of: string) => `${name}: &${name} [${Array(9).fill(`*${of}`).join(', ')}]\n`
    const bomb = `a: &a [1]\n${line('b', 'a')}${line('c', 'b')}${line('d', 'c')}${line('e', 'd')}`
    expect(faults({ 'tests/hidden/edges.yaml': bomb })[0]).toMatch(
      /^error tests\/hidden\/edges.yaml:1: its aliases \(`\*name`\) cannot be expanded/,
    )
  })
})

describe('the folder', () => {
  test.each<[string, Changes, string[]]>([
    [
      'without files',
      { 'files/typescript/count.ts': null },
      ['error files/typescript/: is missing; put there what the candidate gets in typescript'],
    ],
    [
      'without a reference',
      { 'solution/typescript/count.ts': null },
      ['error solution/typescript/: is missing; put the reference in typescript there'],
    ],
    [
      'without a hidden test',
      { 'tests/hidden/edges.yaml': null },
      ['error tests/hidden/: holds no test; put a cases file (`*.yaml`) or a script (`*.test.ts`, `*.test.js`) there'],
    ],
    [
      'with a language nobody named',
      { 'files/javascript/count.js': '' },
      ['warning files/javascript/: `languages` does not name javascript; add it there or remove the folder'],
    ],
    [
      'with a language nobody knows',
      { 'wrong/perl/x/count.pl': '' },
      ['warning wrong/perl/: is not the name of a language; the languages here are typescript'],
    ],
    [
      'with a file in no language',
      { 'files/count.ts': '' },
      ['warning files/count.ts: is in no language; move it into its folder'],
    ],
    [
      'with a wrong solution without a folder',
      { 'wrong/typescript/count.ts': '' },
      ['warning wrong/typescript/count.ts: is no wrong solution; each has a folder of its own'],
    ],
    [
      'with a misspelt folder',
      { 'test/hidden/a.test.ts': '' },
      ['warning test/: is no part of a challenge and nobody reads it; did you mean `tests`?'],
    ],
    [
      'with a stray test',
      { 'tests/a.test.ts': '' },
      [
        'warning tests/a.test.ts: stands in neither tests/visible nor tests/hidden and is not run; move it to tests/hidden/a.test.ts',
      ],
    ],
    [
      'with bytes among the files',
      { 'files/typescript/logo.png': Buffer.from([0xff, 0xfe]) },
      ['error files/typescript/logo.png: is not UTF-8 text; only text can stand here'],
    ],
    ['with an image beside the statement', { 'images/flow.png': Buffer.from([0xff, 0xfe]) }, []],
    [
      'with a file where a test is put',
      { 'files/typescript/example.yaml': '' },
      ['warning files/typescript/example.yaml: stands where tests/visible/example.yaml is put; rename one of them'],
    ],
    [
      'with a path that leaves it',
      { 'files/typescript/../../x.ts': '' },
      ['error files/typescript/../../x.ts: the path holds a `.` or `..` part; it must stay inside the folder'],
    ],
    [
      'with helpers that differ',
      { 'tests/visible/help.ts': '1', 'tests/hidden/help.ts': '2' },
      ['error tests/hidden/help.ts: differs from tests/visible/help.ts; give it another name'],
    ],
    [
      'with a long statement',
      { 'statement.md': 'a'.repeat(300_000) },
      ['error statement.md: is larger than 256 KiB; a statement is a page or two'],
    ],
    [
      'with a huge file',
      { 'files/typescript/a.ts': 'a'.repeat(4_200_000) },
      ['error files/typescript/a.ts: is 4 MiB; 4 MiB are the most'],
    ],
  ])('%s', (_name, changes, expected) => {
    expect(faults(changes)).toEqual(expected)
  })

  test('is warned of a reference that changes a locked file', () => {
    expect(faults({ 'challenge.yaml': yaml('locked: [count.ts]') })).toEqual([
      'warning solution/typescript/count.ts: changes a locked file; no candidate can do that',
    ])
  })
})

describe('a written challenge', () => {
  const written = (questions: string) => ({
    slug: 'reply',
    files: {
      'challenge.yaml': { text: `title: Reply\nkind: written\nquestions:\n${questions}` },
      'statement.md': { text: 'Reply.' },
      'questions/reply.md': { text: 'What do you answer?' },
    },
  })

  test('has questions, their prompts read from files', () => {
    const source = written(
      '  - id: reply\n    prompt: questions/reply.md\n    words: { min: 50 }\n    rubric:\n      - { criterion: Tone, levels: [rude, kind] }\n  - { id: other, prompt: And then? }\n',
    )
    expect(parseChallenge(source)).toMatchObject({
      kind: 'written',
      questions: [
        {
          id: 'reply',
          prompt: 'What do you answer?',
          words: { min: 50, max: null },
          rubric: [{ criterion: 'Tone', weight: 1, levels: ['rude', 'kind'] }],
        },
        { id: 'other', prompt: 'And then?', words: { min: null, max: null }, rubric: [] },
      ],
    })
  })

  test.each([
    [
      '  - { id: a, prompt: questions/none.md }\n',
      'challenge.yaml:4: the file questions/none.md does not exist; write it, or put the text itself here',
    ],
    [
      '  - { id: a, prompt: b }\n  - { id: a, prompt: c }\n',
      'challenge.yaml:5: the question `a` is already there; ids must differ',
    ],
    [
      '  - { id: a, prompt: b, words: { min: 5, max: 3 } }\n',
      'challenge.yaml:4: `questions[1].words` `min` is larger than `max`',
    ],
    [
      '  - { id: a, prompt: b, rubric: [{ criterion: c, levels: [d] }] }\n',
      'challenge.yaml:4: `questions[1].rubric[1].levels` needs at least two levels',
    ],
  ])('%j', (questions, message) => {
    expect(inspectChallenge(written(questions)).problems.map(problemText)).toEqual([message])
  })
})
