import { expect, test } from 'vitest'
import type { DocumentRef } from '../shared/journal.ts'
import type { Recorded } from './recorded.ts'
import { typingRhythm } from './typing-rhythm.ts'

const code: DocumentRef = { challenge: 'a', language: 'typescript', path: 'a.ts' }
const prose: DocumentRef = { challenge: 'b', language: 'markdown', path: 'reply.md' }

interface Writing {
  readonly characters: number
  /** Keys that take something back, at the end. */
  readonly takenBack?: number
  readonly document?: DocumentRef
}

/** A key each 200 ms, and four seconds of thought after each burst. */
function written(...bursts: Writing[]): Recorded[] {
  let at = 0
  return bursts.flatMap(({ characters, takenBack = 0, document = code }) => {
    at += 4_000
    const keys = Array.from({ length: characters + takenBack }, (_, key): Recorded => {
      at += 200
      return { at, tab: 0, document, entry: { at, doc: 0, edit: [key < characters ? [key, 0, 'x'] : [key, 1, '']] } }
    })
    return keys
  })
}

const usual = Array.from({ length: 14 }, (_, n): Writing => ({ characters: 20 + n }))
const kindsAt = (recorded: Recorded[]) => typingRhythm(recorded).map(({ kind, at }) => [kind, at])

test('a long burst without a pause among short ones is told, with both figures', () => {
  const recorded = written(...usual, { characters: 300, takenBack: 2 })
  const [signal, ...others] = typingRhythm(recorded)
  expect(others).toEqual([])
  expect(signal).toMatchObject({ kind: 'typing-rhythm', place: code, text: null })
  expect(signal?.seen).toBe(
    'From 2:14 on, 300 characters were typed into a.ts in 60 seconds without a pause of two, with 2 keys taken back. This person usually writes 27 between two pauses.',
  )
})

test.each([
  ['as long as the others', [...usual, { characters: 60 }]],
  ['long for nobody', [...usual, { characters: 249 }]],
  ['by somebody who always writes like that', Array.from({ length: 14 }, () => ({ characters: 499 }))],
  ['with much taken back, as when one thinks', [...usual, { characters: 300, takenBack: 20 }]],
  ['in prose', [...usual, { characters: 600, document: prose }]],
  ['by somebody who wrote too little for a rhythm', [...usual.slice(0, 10), { characters: 300 }]],
] as [string, Writing[]][])('a burst is nothing to read when it is %s', (_, bursts) => {
  expect(kindsAt(written(...bursts))).toEqual([])
})

test('a burst that is long for anybody is told however the person writes, and where there is no rhythm yet', () => {
  const always = Array.from({ length: 14 }, () => ({ characters: 500 }))
  expect(typingRhythm(written(...always))).toHaveLength(14)
  const [signal, ...others] = typingRhythm(written({ characters: 500 }))
  expect(others).toEqual([])
  expect(signal?.seen).toBe(
    'From 0:04 on, 500 characters were typed into a.ts in 100 seconds without a pause of two, and nothing was taken back.',
  )
})

test('what the editor puts in at once ends a burst, and so does a pause', () => {
  const [paste] = written({ characters: 1 })
  const half = written(...usual, { characters: 150 })
  const later = (recorded: Recorded[], ms: number) => recorded.map((one) => ({ ...one, at: one.at + ms }))
  const end = half.at(-1)?.at ?? 0
  const rest = written({ characters: 150 })
  const pasted: Recorded = {
    ...(paste as Recorded),
    at: end + 100,
    entry: { at: 0, doc: 0, edit: [[0, 0, 'y'.repeat(90)]] },
  }
  const start = rest[0]?.at ?? 0
  expect(kindsAt([...half, pasted, ...later(rest, end + 200 - start)])).toEqual([])
  expect(kindsAt([...half, ...later(rest, end + 2_001 - start)])).toEqual([])
  expect(kindsAt([...half, ...later(rest, end + 2_000 - start)])).toHaveLength(1)
})
