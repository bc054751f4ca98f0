import { beforeEach, expect, test, vi } from 'vitest'
import type { CandidateChallenge } from '../../../../server/shared/attempts.ts'
import { type OpenFile, View } from './view.ts'

const challenge: CandidateChallenge = {
  slug: 'cart',
  title: 'Cart',
  kind: 'coding',
  difficulty: null,
  minutes: null,
  languages: ['typescript', 'javascript'],
  weight: 1,
  statement: '',
  questions: [],
  images: {},
  locked: [],
  files: { typescript: { 'a.ts': '' }, javascript: { 'a.js': '' } },
  work: {},
  visibleTests: [],
  submissions: [],
  unsubmitted: false,
}

const a: OpenFile = { path: 'a.ts', kind: 'work' }
const b: OpenFile = { path: 'b.ts', kind: 'work' }
const spec: OpenFile = { path: 'a.ts', kind: 'test' }

beforeEach(() => {
  const stored = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
  })
})

test('a file opens once, and a test of the same name is another file', () => {
  const view = new View('one', [challenge])
  view.showFile(b)
  view.showFile(spec)
  view.showFile(a)
  expect(view.openFiles).toEqual({ open: [a, b, spec], active: a })
})

test('closing the file on the screen shows its neighbour, closing another changes nothing there', () => {
  const view = new View('one', [challenge])
  view.showFile(b)
  view.showFile(spec)
  view.closeFile(b)
  expect(view.openFiles).toEqual({ open: [a, spec], active: spec })
  view.closeFile(spec)
  expect(view.openFiles).toEqual({ open: [a], active: a })
  view.closeFile(a)
  expect(view.openFiles).toEqual({ open: [], active: null })
})

test('a renamed file stays open under its new name', () => {
  const view = new View('one', [challenge])
  view.renameFile('a.ts', 'lib/a.ts')
  expect(view.openFiles.active).toEqual({ path: 'lib/a.ts', kind: 'work' })
})

test('each language has its own open files, and a reload finds all of it again', () => {
  const view = new View('one', [challenge])
  view.showFile(b)
  view.showLanguage('javascript')
  expect(view.openFiles.active).toEqual({ path: 'a.js', kind: 'work' })
  const again = new View('one', [challenge])
  expect(again.place).toEqual({ challenge: 'cart', language: 'javascript' })
  again.showLanguage('typescript')
  expect(again.openFiles).toEqual({ open: [a, b], active: b })
})

test('what is remembered of another attempt, or does not fit, is left alone', () => {
  localStorage.setItem('assay-view-two', '{"challenge":"gone","languages":{},"files":{}}')
  localStorage.setItem('assay-view-three', 'not JSON')
  expect(['two', 'three'].map((attempt) => new View(attempt, [challenge]).place.challenge)).toEqual(['cart', 'cart'])
})

test('where the candidate was last, on whichever computer, comes before what this one remembers', () => {
  const cursor = { challenge: 'cart', language: 'javascript', path: 'a.js', offset: 3 } as const
  new View('four', [challenge]).showLanguage('typescript')
  const view = new View('four', [challenge], cursor)
  expect([view.place.language, view.openFiles.active]).toEqual(['javascript', { path: 'a.js', kind: 'work' }])
  const gone = new View('five', [challenge], { ...cursor, path: 'gone.js' })
  expect(gone.place.language).toBe('typescript')
})

test('whoever wrote back last goes on with that challenge, in the language and the file of its code', () => {
  const mended: CandidateChallenge = { ...challenge, slug: 'mended', kind: 'break-fix' }
  const written = { ...mended, work: { markdown: { 'answer.md': 'It was the cursor.' } } }
  const cursor = { challenge: 'mended', language: 'markdown', path: 'answer.md', offset: 3 } as const
  const view = new View('six', [challenge, written], cursor)
  expect(view.place).toEqual({ challenge: 'mended', language: 'typescript' })
  expect(view.openFiles.active).toEqual(a)
})
