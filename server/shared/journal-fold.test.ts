import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Change, JournalBatch, JournalEntry } from './journal.ts'
import { journalBatch } from './journal.ts'
import { applyChanges, emptyWork, type FoldBase, filesOf, foldJournal } from './journal-fold.ts'
import { foldLimits } from './limits.ts'

const base: FoldBase = {
  challenges: { a: { files: { typescript: { 'main.ts': 'given', 'locked.ts': 'locked' } }, locked: ['locked.ts'] } },
}
const document = (path: string, challenge = 'a') => ({ challenge, language: 'typescript' as const, path })

function fold(entries: JournalEntry[], path = 'main.ts', challenge = 'a') {
  const batch: JournalBatch = { number: 0, documents: [document(path, challenge)], entries }
  return filesOf(base, foldJournal(base, [batch]), 'a', 'typescript')
}

/** An editor as simple as can be: an array of code units. */
function referenceEdit(text: string, changes: readonly Change[]): string {
  const units = text.split('')
  for (const [offset, removed, inserted] of changes)
    units.splice(Math.min(offset, units.length), removed, ...inserted.split(''))
  return units.join('')
}

const change = fc.tuple(fc.nat(40), fc.nat(20), fc.string({ unit: 'binary', maxLength: 8 }))
const edit = fc.record({ at: fc.nat(1_000), doc: fc.nat(2), edit: fc.array(change, { minLength: 1, maxLength: 4 }) })
const fileChange = fc.record(
  {
    at: fc.nat(1_000),
    doc: fc.nat(2),
    file: fc.constantFrom('create' as const, 'delete' as const, 'rename' as const),
    to: fc.constantFrom('main.ts', 'other.ts', 'locked.ts', '__proto__'),
  },
  { requiredKeys: ['at', 'doc', 'file'] },
)
const activity = fc.record({ at: fc.nat(1_000), event: fc.constantFrom('focus' as const, 'run' as const) })
const entry: fc.Arbitrary<JournalEntry> = fc.oneof(edit, fileChange, activity)
const paths = fc.constantFrom('main.ts', 'other.ts', 'locked.ts', '__proto__', 'constructor')
const batch: fc.Arbitrary<JournalBatch> = fc.record({
  number: fc.constant(0),
  documents: fc.tuple(paths, paths, paths).map((three) => three.map((path) => document(path))),
  entries: fc.array(entry, { minLength: 1, maxLength: 12 }),
})

describe('any journal', () => {
  test('edits lead where a reference editor gets to', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(change), (text, changes) => {
        expect(applyChanges(text, changes)).toBe(referenceEdit(text, changes))
      }),
    )
  })

  test('edits of a text of many pieces lead there too', () => {
    const far = fc.tuple(fc.nat(9_000), fc.oneof(fc.nat(30), fc.nat(4_000)), fc.string({ maxLength: 20 }))
    const long = fc.tuple(
      fc.nat(9_000),
      fc.nat(30),
      fc.integer({ min: 500, max: 4_000 }).map((count) => '-'.repeat(count)),
    )
    const text = Array.from({ length: 800 }, (_, line) => `line ${line}\n`).join('')
    fc.assert(
      fc.property(fc.array(fc.oneof(far, long), { maxLength: 40 }), (changes) => {
        expect(applyChanges(text, changes)).toBe(referenceEdit(text, changes))
      }),
    )
  })

  test('folds the same in one go, in parts, and again, and leaves locked files and its input alone', () => {
    fc.assert(
      fc.property(fc.array(batch, { maxLength: 6 }), fc.nat(6), (batches, cut) => {
        const before = JSON.stringify(batches)
        const whole = foldJournal(base, batches)
        const half = foldJournal(base, batches.slice(0, cut))
        const halfBefore = JSON.stringify(half)
        expect(foldJournal(base, batches.slice(cut), half)).toEqual(whole)
        expect(foldJournal(base, batches)).toEqual(whole)
        expect(JSON.stringify(half)).toBe(halfBefore)
        expect(JSON.stringify(batches)).toBe(before)
        expect(filesOf(base, whole, 'a', 'typescript')['locked.ts']).toBe('locked')
      }),
    )
  })

  test('survives the way over the line', () => {
    fc.assert(
      fc.property(fc.array(batch, { maxLength: 4 }), (batches) => {
        const sent = batches.map((one) => JSON.parse(JSON.stringify(one)) as JournalBatch)
        expect(foldJournal(base, sent)).toEqual(foldJournal(base, batches))
      }),
    )
  })
})

describe('an entry', () => {
  test.each([
    ['an edit', [{ at: 0, doc: 0, edit: [[5, 0, '!']] }], { 'main.ts': 'given!' }],
    [
      'changes one after the other',
      [
        {
          at: 0,
          doc: 0,
          edit: [
            [0, 5, 'ab'],
            [1, 1, 'c'],
          ],
        },
      ],
      { 'main.ts': 'ac' },
    ],
    ['an offset behind the end', [{ at: 0, doc: 0, edit: [[99, 99, '!']] }], { 'main.ts': 'given!' }],
    ['a creation of what is there', [{ at: 0, doc: 0, file: 'create' }], { 'main.ts': 'given' }],
    ['a rename', [{ at: 0, doc: 0, file: 'rename', to: 'new.ts' }], { 'new.ts': 'given' }],
    ['a rename to nowhere', [{ at: 0, doc: 0, file: 'rename' }], { 'main.ts': 'given' }],
    ['a rename over a locked file', [{ at: 0, doc: 0, file: 'rename', to: 'locked.ts' }], {}],
    ['a deletion', [{ at: 0, doc: 0, file: 'delete' }], {}],
    ['a document that the batch does not list', [{ at: 0, doc: 7, edit: [[0, 0, 'x']] }], { 'main.ts': 'given' }],
  ] as [string, JournalEntry[], Record<string, string>][])('%s', (_, entries, files) => {
    expect(fold(entries)).toEqual({ 'locked.ts': 'locked', ...files })
  })

  test('about an unknown challenge changes nothing', () => {
    const batches = [
      {
        number: 0,
        documents: [document('main.ts', '__proto__')],
        entries: [{ at: 0, doc: 0, file: 'delete' as const }],
      },
    ]
    expect(foldJournal(base, batches)).toEqual(emptyWork)
  })

  test('about a file named __proto__ changes nothing; one named constructor is a file like any other', () => {
    expect(fold([{ at: 0, doc: 0, edit: [[0, 0, 'x']] }], '__proto__')).toEqual(base.challenges.a?.files.typescript)
    expect(fold([{ at: 0, doc: 0, edit: [[0, 0, 'x']] }], 'constructor')).toMatchObject({ constructor: 'x' })
  })

  test('a file and a folder grow to their limits and no further', () => {
    const long = 'x'.repeat(300_000)
    const files = fold([
      {
        at: 0,
        doc: 0,
        edit: [
          [0, 0, long],
          [0, 0, long],
        ],
      },
    ])
    expect(files['main.ts']).toHaveLength(foldLimits.fileLength)
    const many = Array.from({ length: 300 }, (_, index) => document(`file-${index}.ts`))
    const entries = many.map((_, doc) => ({ at: 0, doc, file: 'create' as const }))
    const work = foldJournal(base, [{ number: 0, documents: many, entries }])
    expect(Object.keys(filesOf(base, work, 'a', 'typescript'))).toHaveLength(foldLimits.files)
  })
})

test('a batch that names a document it does not list is refused before it is stored', () => {
  const entries = [{ at: 0, doc: 1, edit: [[0, 0, 'x']] }]
  expect(journalBatch.safeParse({ number: 0, documents: [document('main.ts')], entries }).success).toBe(false)
})
