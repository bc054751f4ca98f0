import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CandidateChallenge } from '../../../../server/shared/attempts.ts'
import { type FoldBase, filesOf, foldJournal } from '../../../../server/shared/journal-fold.ts'
import { BatchBuilder } from '../journal/batch-builder.ts'
import { Documents } from './documents.ts'

const place = { challenge: 'cart', language: 'typescript' } as const
const given = { 'cart.ts': 'export {}\n', 'types.ts': 'export type Id = string\n' }
const challenge: CandidateChallenge = {
  slug: 'cart',
  title: 'Cart',
  kind: 'coding',
  difficulty: null,
  minutes: null,
  languages: ['typescript'],
  weight: 1,
  statement: '',
  questions: [],
  images: {},
  locked: ['types.ts'],
  files: { typescript: given },
  work: {},
  visibleTests: [],
  submissions: [],
  unsubmitted: false,
}
const base: FoldBase = { challenges: { cart: challenge } }

function opened() {
  const builder = new BatchBuilder()
  const documents = new Documents(
    [challenge],
    () => 5,
    (entry) => builder.add(entry),
  )
  const folded = () => {
    const batch = builder.cut(0)
    return filesOf(base, foldJournal(base, batch ? [batch] : []), place.challenge, place.language)
  }
  return { documents, folded, files: () => documents.files(place).get() }
}

test('every change is in the files at once, and the server folds the journal to the same', () => {
  const { documents, folded, files } = opened()
  documents.edit({ ...place, path: 'cart.ts' }, [[7, 2, 'const total = 1']])
  documents.create({ ...place, path: 'lib/money.ts' })
  documents.edit(
    { ...place, path: 'lib/money.ts' },
    [
      [0, 0, 'a'],
      [1, 0, 'b'],
    ],
    'paste',
  )
  documents.rename({ ...place, path: 'lib/money.ts' }, 'money.ts')
  documents.create({ ...place, path: 'gone.ts' })
  documents.delete({ ...place, path: 'gone.ts' })
  expect(files()).toEqual({ ...given, 'cart.ts': 'export const total = 1\n', 'money.ts': 'ab' })
  expect(folded()).toEqual(files())
})

test('a locked file is never edited', () => {
  const { documents, folded, files } = opened()
  documents.edit({ ...place, path: 'types.ts' }, [[0, 6, '']])
  expect([files(), folded()]).toEqual([given, given])
})

test('typing leaves the list of paths alone', () => {
  const { documents } = opened()
  const before = documents.paths(place).get()
  documents.edit({ ...place, path: 'cart.ts' }, [[0, 0, 'x']])
  expect(documents.paths(place).get()).toBe(before)
  documents.create({ ...place, path: 'a.ts' })
  expect(documents.paths(place).get()).toEqual(['a.ts', 'cart.ts', 'types.ts'])
})

test('work that the server already has is where it begins', () => {
  const work = { typescript: { 'cart.ts': 'later\n' } }
  const documents = new Documents(
    [{ ...challenge, work }],
    () => 0,
    () => {},
  )
  expect([documents.files(place).get(), documents.given(place)]).toEqual([work.typescript, given])
})

const change = fc.tuple(fc.nat(30), fc.nat(5), fc.string({ unit: 'binary', maxLength: 6 }))
const action = fc.oneof(
  fc.record({ kind: fc.constant('edit' as const), path: fc.constantFrom('cart.ts', 'types.ts', 'new.ts'), change }),
  fc.record({ kind: fc.constantFrom('create' as const, 'delete' as const), path: fc.constant('new.ts') }),
)

test('whatever is done, browser and server agree to the character', () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
      const { documents, folded, files } = opened()
      for (const each of actions) {
        const document = { ...place, path: each.path }
        const exists = Object.hasOwn(files(), each.path)
        if (each.kind === 'edit' && exists) documents.edit(document, [each.change])
        if (each.kind === 'create' && !exists) documents.create(document)
        if (each.kind === 'delete' && exists) documents.delete(document)
      }
      const before = files()
      expect(folded()).toEqual(before)
    }),
  )
})
