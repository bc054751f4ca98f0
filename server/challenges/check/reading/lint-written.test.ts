import { expect, test } from 'vitest'
import type { WrittenChallenge } from '../../format/challenge.ts'
import { parseChallenge } from '../../format/parse-challenge.ts'
import { problemText } from '../../format/problem.ts'
import { lintWritten } from './lint-written.ts'

const rubric = 'rubric: [{ criterion: Tone, levels: [rude, kind] }]'

function faultsOf(question: string, files: Readonly<Record<string, string>> = {}): string[] {
  const all = {
    'challenge.yaml': `title: Reply\nkind: written\nquestions:\n  - { ${question} }\n`,
    'statement.md': '# Reply\n',
    'questions/shot.png': 'picture',
    ...files,
  }
  const source = Object.fromEntries(Object.entries(all).map(([path, text]) => [path, { text }]))
  const challenge = parseChallenge({ slug: 'reply', files: source }) as WrittenChallenge
  return lintWritten(challenge).map((problem) => `${problem.severity} ${problemText(problem)}`)
}

test('finds nothing where all is well', () => {
  const files = { 'questions/reply.md': 'What do you see?\n\n![A chart](shot.png)\n' }
  expect(faultsOf(`id: reply, prompt: questions/reply.md, ${rubric}`, files)).toEqual([])
})

test.each([
  [
    'id: reply, prompt: What?',
    'warning challenge.yaml: the question `reply` has no rubric; say what reviewers shall look for, and what is better than what',
  ],
  [
    `id: reply, prompt: 'See ![it](gone.png)', ${rubric}`,
    'error challenge.yaml: the image `gone.png` leads to no file',
  ],
  [
    `id: reply, prompt: What?, words: { max: 20000 }, ${rubric}`,
    'warning challenge.yaml: the question `reply` asks for more than 12,500 words, which no answer can hold',
  ],
  [
    'id: reply, prompt: What?, rubric: [{ criterion: A, levels: [b, c] }, { criterion: A, levels: [d, e] }]',
    'warning challenge.yaml: the rubric of `reply` names `A` twice; keep one',
  ],
])('%s', (question, fault) => {
  expect(faultsOf(question)).toEqual([fault])
})

test('a prompt links relative to its own file, and says where', () => {
  const files = { 'questions/reply.md': 'What?\n\n[see](questions/shot.png)\n' }
  expect(faultsOf(`id: reply, prompt: questions/reply.md, ${rubric}`, files)).toEqual([
    'error questions/reply.md:3: the link `questions/shot.png` leads to no file',
  ])
})
