import { expect, test } from 'vitest'
import type { LibraryEntry } from '../../../server/shared/library.ts'
import { fitting, librarySearch } from './library-search.ts'

function entry(slug: string, changes: Partial<LibraryEntry> = {}): LibraryEntry {
  return {
    slug,
    title: slug,
    kind: 'coding',
    difficulty: 'easy',
    minutes: 20,
    languages: ['typescript'],
    tags: [],
    quality: 'proven',
    mutationScore: 95,
    isRetired: false,
    hasNews: false,
    assessments: 0,
    attempts: 0,
    ...changes,
  }
}

const challenges = [
  entry('cache', { title: 'Build cache', tags: ['caching'] }),
  entry('logs', { title: 'Log sections', kind: 'break-fix', difficulty: 'hard', quality: 'problems' }),
  entry('reply', { title: 'A reply', kind: 'written', difficulty: null, quality: 'unchecked' }),
]

test.each([
  [{}, ['cache', 'logs', 'reply']],
  [{ search: 'CACH build' }, ['cache']],
  [{ search: 'nothing' }, []],
  [{ tag: 'caching' }, ['cache']],
  [{ kind: 'break-fix' }, ['logs']],
  [{ difficulty: 'hard', quality: 'proven' }, []],
  [{ quality: 'unchecked' }, ['reply']],
] as const)('%o finds %o', (search, slugs) => {
  expect(fitting(challenges, search).map(({ slug }) => slug)).toEqual(slugs)
})

test('of an address only what is known is taken', () => {
  expect(librarySearch({ search: 'a', kind: 'coding', difficulty: 'deadly', quality: 7, more: 'x' })).toEqual({
    search: 'a',
    kind: 'coding',
  })
})
