import { expect, test } from 'vitest'
import { candidateView } from './candidate-view.ts'
import type { CodeChallenge } from './format/challenge.ts'
import { parseChallenge } from './format/parse-challenge.ts'
import { sampleSource } from './format/sample-source.ts'

const secret = 'SENTINEL'

const challenge = parseChallenge(
  sampleSource({
    'challenge.yaml': `title: Count\nkind: coding\nlanguages: [typescript]\nweights: { ${secret}: 2 }\n`,
    'solution/typescript/count.ts': `export const count = '${secret}'`,
    'wrong/typescript/always-one/count.ts': secret,
    'tests/hidden/edges.yaml': `group: ${secret}\nmodule: count\ncall: count\ncases:\n  - { name: ${secret}, args: [${secret}], expect: ${secret} }\n`,
    'tests/hidden/more.test.ts': secret,
    'tests/hidden/rows.json': secret,
  }),
) as CodeChallenge

test('shows what the candidate gets', () => {
  expect(candidateView(challenge)).toEqual({
    slug: 'count-requests',
    title: 'Count',
    kind: 'coding',
    difficulty: null,
    minutes: null,
    languages: ['typescript'],
    statement: '# Count the requests\n\nReturn how many requests there are.\n',
    questions: [],
    files: { typescript: { 'count.ts': 'export function count(requests: number[]): number {\n  return 0\n}\n' } },
    locked: [],
    visibleTests: [
      {
        path: 'example.yaml',
        text: 'module: count\ncall: count\ncases:\n  - { name: two, args: [[1, 2]], expect: 2 }\n',
      },
    ],
  })
})

test('holds nothing of hidden tests, references, wrong solutions and weights', () => {
  expect(JSON.stringify(challenge)).toContain(secret)
  expect(JSON.stringify(candidateView(challenge))).not.toContain(secret)
})

const written = parseChallenge({
  slug: 'reply',
  files: {
    'challenge.yaml': {
      text: `title: Reply\nkind: written\nquestions:\n  - id: reply\n    prompt: What?\n    words: { max: 90 }\n    rubric: [{ criterion: ${secret}, levels: [${secret}, good] }]\n`,
    },
    'statement.md': { text: '# Reply\n' },
  },
})

test('shows the questions of a written challenge, and nothing of its rubric', () => {
  expect(candidateView(written)).toEqual({
    slug: 'reply',
    title: 'Reply',
    kind: 'written',
    difficulty: null,
    minutes: null,
    languages: [],
    statement: '# Reply\n',
    questions: [{ id: 'reply', prompt: 'What?', folder: '', words: { min: null, max: 90 } }],
    files: {},
    locked: [],
    visibleTests: [],
  })
})
