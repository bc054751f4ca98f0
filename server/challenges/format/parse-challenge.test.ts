import { describe, expect, test } from 'vitest'
import { inspectChallenge, parseChallenge } from './parse-challenge.ts'
import { problemText } from './problem.ts'
import { faultsOf, sampleSource } from './sample-source.ts'

describe('a sound challenge', () => {
  test('has no problem', () => {
    expect(faultsOf({})).toEqual([])
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

  test.each(['ts', 'js', 'tsx', 'jsx', 'mts', 'cts', 'mjs', 'cjs'])('holds scripts that end in .%s', (extension) => {
    const path = `count.spec.${extension}`
    const challenge = parseChallenge(sampleSource({ [`tests/hidden/${path}`]: 'test()' }))
    const script = { path, visibility: 'hidden', form: 'script', text: 'test()' }
    expect(challenge.kind !== 'written' && challenge.tests).toContainEqual(script)
  })

  test('may be missing its visible tests and wrong solutions, with a warning', () => {
    expect(faultsOf({ 'tests/visible/example.yaml': null, 'wrong/typescript/always-one/count.ts': null })).toEqual([
      'warning tests/visible/: holds no test; the candidate has nothing to run',
      'warning wrong/typescript/: holds no wrong solution; nothing proves that the tests reject one',
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
