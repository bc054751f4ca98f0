import { expect, test } from 'vitest'
import type { CandidateChallenge } from '../../../../server/shared/attempts.ts'
import { initialView, mainFile } from './initial-view.ts'

const cart: CandidateChallenge = {
  slug: 'cart',
  title: 'Cart',
  kind: 'break-fix',
  difficulty: null,
  minutes: null,
  languages: ['typescript', 'javascript'],
  weight: 1,
  statement: '',
  questions: [],
  images: {},
  locked: ['README.md', 'types.ts'],
  files: { typescript: { 'README.md': '', 'cart.ts': '', 'types.ts': '' }, javascript: { 'cart.js': '' } },
  work: {},
  visibleTests: [],
  submissions: [],
  unsubmitted: false,
}

test('it begins with the first challenge, its first language, and the main file of each', () => {
  const file = { path: 'cart.ts', kind: 'work' }
  const other = { path: 'cart.js', kind: 'work' }
  expect(initialView([cart])).toEqual({
    challenge: 'cart',
    languages: { cart: 'typescript' },
    files: { 'cart/typescript': { open: [file], active: file }, 'cart/javascript': { open: [other], active: other } },
  })
})

test('on another computer it goes on in the language that was worked in', () => {
  const worked = { ...cart, work: { javascript: { 'cart.js': 'x' } } }
  expect(initialView([worked]).languages).toEqual({ cart: 'javascript' })
})

test.each([
  [['README.md', 'src/a.ts', 'types.ts'], ['types.ts'], 'src/a.ts'],
  [['notes.txt', 'config.yaml'], [], 'config.yaml'],
  [['types.ts'], ['types.ts'], 'types.ts'],
  [[], [], null],
])('of %j with %j locked, the main file is %s', (paths, locked, main) => {
  expect(mainFile(Object.fromEntries(paths.map((path) => [path, ''])), locked)).toBe(main)
})
