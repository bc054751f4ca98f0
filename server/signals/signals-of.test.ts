import { expect, test } from 'vitest'
import type { JournalEntry } from '../shared/journal.ts'
import type { PlaybackBatch } from '../shared/playback.ts'
import { happeningsOf } from './happenings.ts'
import { signalsOf } from './signals-of.ts'

const long = Array.from({ length: 30 }, (_, line) => `const value${line} = ${line}`).join('\n')
const base = { challenges: { a: { files: { typescript: { 'a.ts': 'start', 'helper.ts': long } }, locked: [] } } }
const minute = 60_000

function batch(
  number: number,
  entries: JournalEntry[],
  options: { tab?: number; arrivedAt?: number } = {},
): PlaybackBatch {
  const documents = ['a.ts', 'helper.ts'].map((path) => ({ challenge: 'a', language: 'typescript' as const, path }))
  return {
    batch: { number, documents, entries },
    tab: options.tab ?? 0,
    arrivedAt: options.arrivedAt ?? entries.at(-1)?.at ?? 0,
  }
}

const insert = (at: number, text: string, via?: 'paste' | 'undo'): JournalEntry => ({
  at,
  doc: 0,
  edit: [[0, 0, text]],
  ...(via && { via }),
})

function signals(...batches: PlaybackBatch[]) {
  return signalsOf({ base, batches, givenTexts: ['An example:  let given = true'.repeat(9)], endMs: 60 * minute })
}

const kindsOf = (...batches: PlaybackBatch[]) => signals(...batches).map(({ kind }) => kind)

test('a large paste from elsewhere says so and carries its text', () => {
  const text = 'x = 1; '.repeat(40)
  expect(signals(batch(0, [insert(5 * minute, text, 'paste')]))).toEqual([
    {
      kind: 'large-paste',
      at: 5 * minute,
      place: { challenge: 'a', language: 'typescript', path: 'a.ts' },
      seen: '280 characters were pasted into a.ts at 5:00. The text was not in front of the candidate before.',
      innocent: 'Common: people write in their own editor, and copy from documentation where the rules allow it.',
      text,
    },
  ])
})

test.each([
  ['another file', [insert(minute, long, 'paste')]],
  ['another file, indented', [insert(minute, long.replaceAll('\n', '\n    '), 'paste')]],
  ['what was cut before', [{ at: 1, doc: 1, edit: [[0, long.length, '']] }, insert(minute, long, 'paste')]],
  ['the statement', [insert(minute, 'An example: let given = true'.repeat(9), 'paste')]],
] as [string, JournalEntry[]][])('a large paste from %s was in front of the candidate', (_, entries) => {
  const [signal] = signals(batch(0, entries))
  expect(signal?.seen).toContain('The same text was in front of the candidate before.')
})

test('small pastes, typing and undoing are nothing', () => {
  expect(
    kindsOf(batch(0, [insert(1, 'short', 'paste'), insert(2, 'typed'), insert(3, 'y'.repeat(900), 'undo')])),
  ).toEqual([])
})

test('much text in one change without a paste is told as such', () => {
  expect(kindsOf(batch(0, [insert(1, 'z '.repeat(150))]))).toEqual(['sudden-text'])
})

test('a long absence counts where much text follows it quickly', () => {
  const away: JournalEntry[] = [
    { at: 10 * minute, event: 'blur' },
    { at: 15 * minute, event: 'focus' },
  ]
  const words = (at: number) => Array.from({ length: 10 }, (_, index) => insert(at + index * 5_000, 'w'.repeat(40)))
  const [signal] = signals(batch(0, [...away, ...words(15 * minute)]))
  expect(signal).toMatchObject({ kind: 'absence-burst', at: 10 * minute })
  expect(signal?.seen).toBe(
    'The window was left for 5 minutes at 10:00. In the two minutes after, 400 characters came.',
  )
  expect(kindsOf(batch(0, [...away, ...words(18 * minute)]))).toEqual([])
  expect(kindsOf(batch(0, [{ at: 14 * minute, event: 'blur' }, ...away.slice(1), ...words(15 * minute)]))).toEqual([])
})

test('two places count where the work goes back and forth, not where it moves on', () => {
  const write = (number: number, tab: number) => batch(number, [insert(number * minute, 'a')], { tab })
  expect(kindsOf(write(0, 0), write(1, 1), write(2, 1))).toEqual([])
  const [signal] = signals(write(0, 0), write(1, 1), write(2, 0), write(3, 1))
  expect(signal).toMatchObject({ kind: 'two-places', at: 2 * minute })
  expect(signal?.seen).toContain('2 times')
})

test('happenings: absences, pastes and work that arrived late', () => {
  const entries: JournalEntry[] = [
    { at: 1_000, event: 'blur' },
    { at: 9_000, event: 'focus' },
    insert(10_000, 'p'.repeat(20), 'paste'),
    insert(11_000, 'p'.repeat(19), 'paste'),
  ]
  const late = batch(1, [insert(20_000, 'a'), insert(30_000, 'b')], { arrivedAt: 90_000 })
  expect(happeningsOf([batch(0, entries), late], minute)).toEqual({
    absences: [{ kind: 'away', from: 1_000, to: 9_000 }],
    pastes: [{ at: 10_000, challenge: 'a', length: 20 }],
    lateArrivals: [{ madeFrom: 20_000, madeTo: 30_000, arrivedAt: 90_000 }],
  })
})
