import { expect, test } from 'vitest'
import { hashChallenge } from './hash-challenge.ts'
import { sampleSource } from './sample-source.ts'
import { sourceFile } from './source.ts'

const hash = hashChallenge(sampleSource())

test('is the same on every machine, whatever the order of the files', () => {
  const source = sampleSource()
  const reversed = { ...source, files: Object.fromEntries(Object.entries(source.files).reverse()) }
  expect(hashChallenge(reversed)).toBe(hash)
  expect(hash).toBe('ef964270cf7bfff67e7e6a749cfe0f957c14a450d295ea16d1c6820f63cd046b')
})

test.each([
  ['a content', sampleSource({ 'statement.md': 'other' })],
  [
    'a line ending',
    sampleSource({ 'statement.md': '# Count the requests\r\n\r\nReturn how many requests there are.\r\n' }),
  ],
  ['a path', sampleSource({ 'tests/hidden/edges.yaml': null, 'tests/hidden/edge.yaml': 'x' })],
  ['the slug', { ...sampleSource(), slug: 'count' }],
])('changes with %s', (_what, source) => {
  expect(hashChallenge(source)).not.toBe(hash)
})

test('does not run a path and its content together', () => {
  const left = hashChallenge({ slug: 's', files: { ab: { text: 'c' } } })
  const right = hashChallenge({ slug: 's', files: { a: { text: 'bc' } } })
  expect(left).not.toBe(right)
})

test('counts bytes, however they are held', () => {
  const bytes = Buffer.from('\ufeffa\r\nb\u0000')
  expect(sourceFile(bytes)).toEqual({ text: '\ufeffa\r\nb\u0000' })
  expect(hashChallenge({ slug: 's', files: { a: sourceFile(bytes) } })).toBe(
    hashChallenge({ slug: 's', files: { a: { base64: bytes.toString('base64') } } }),
  )
})
