import { expect, test } from 'vitest'
import type { Files, RunnableChallenge } from '../challenge.ts'
import { LIMITS } from '../limits.ts'
import { layOver } from './submission.ts'

const challenge: RunnableChallenge = {
  slug: 'cart',
  hash: 'cart',
  files: { 'cart.ts': 'given', 'types.ts': 'locked', 'src/price.ts': 'given', 'data.json': '{}' },
  reference: {},
  tests: [
    { path: 'cart.test.ts', visibility: 'hidden', form: 'script', text: '' },
    { path: 'fixtures/index.ts', visibility: 'hidden', form: 'support', text: '' },
    {
      path: 'rules.yaml',
      visibility: 'hidden',
      form: 'cases',
      suite: { group: 'rules', module: 'rules', call: 'f', compare: 'exact', cases: [] },
    },
  ],
  locked: ['types.ts'],
  limits: { cpuMs: 1000, memoryMb: 64, outputKb: 64 },
  weights: {},
}

function lay(submission: Files): Files {
  const layered = layOver(challenge, submission)
  if ('refused' in layered) throw new Error(layered.refused)
  return layered.files
}

test('the submission lies over what was given, and brings files of its own', () => {
  expect(
    lay({ 'cart.ts': 'mine', 'src/tax.ts': 'new', 'rules.ts': 'new', 'data.ts': 'new', 'src/tests.ts': 'new' }),
  ).toEqual({
    'cart.ts': 'mine',
    'types.ts': 'locked',
    'src/price.ts': 'given',
    'data.json': '{}',
    'src/tax.ts': 'new',
    'rules.ts': 'new',
    'data.ts': 'new',
    'src/tests.ts': 'new',
  })
})

test.each([
  'types.ts',
  'types.js',
  'types.mts',
  'types',
  'types/index.ts',
  'types/package.json',
  'cart.test.ts',
  'cart.test.js',
  'fixtures/index.ts',
  'fixtures.ts',
  'fixtures/package.json',
  'tests/hidden/cart.test.ts',
  'solution/typescript/cart.ts',
  'wrong/typescript/a/cart.ts',
  'challenge.yaml',
  'statement.md',
  'node_modules/vitest/index.js',
  'src/node_modules/chai/index.js',
])('%s changes nothing', (path) => {
  expect(lay({ [path]: 'attack' })).toEqual(challenge.files)
})

test.each([
  '../cart.ts',
  '/etc/passwd',
  'src/../../x',
  'src//x',
  './cart.ts',
  '',
  'C:/x',
  'src\\..\\x',
  'nul\0',
  'a/.',
])('the path %j refuses the submission', (path) => {
  expect(layOver(challenge, { [path]: '' })).toEqual({
    refused: `The file name ${JSON.stringify(path)} is not allowed: it leaves the folder.`,
  })
})

test('too much is refused with the number', () => {
  const many = Object.fromEntries(
    Array.from({ length: LIMITS.submissionFiles + 1 }, (_, index) => [`f${index}.ts`, '']),
  )
  expect(layOver(challenge, many)).toEqual({ refused: 'The submission has 501 files; at most 500 are allowed.' })
  expect(layOver(challenge, { 'big.ts': 'é'.repeat(LIMITS.submissionKb * 512 + 1) })).toEqual({
    refused: 'The submission has 4097 KiB; at most 4096 are allowed.',
  })
})

test('a file called __proto__ is a file', () => {
  const files = lay(JSON.parse('{"__proto__":"text"}'))
  expect(Object.keys(files)).toContain('__proto__')
  expect(Object.getPrototypeOf(files)).toBe(Object.prototype)
})
