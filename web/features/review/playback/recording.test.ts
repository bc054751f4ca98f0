import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DocumentRef, JournalBatch, JournalEntry } from '../../../../server/shared/journal.ts'
import { type FoldBase, filesOf, foldJournal } from '../../../../server/shared/journal-fold.ts'
import { stretchesOf } from './origins.ts'
import { Recording } from './recording.ts'
import { stepsBy } from './steps.ts'

const base: FoldBase = {
  challenges: {
    a: { files: { typescript: { 'main.ts': 'given text', 'locked.ts': 'locked' } }, locked: ['locked.ts'] },
    b: { files: { typescript: { 'main.ts': '' } }, locked: [] },
  },
}

const documents: DocumentRef[] = ['main.ts', 'locked.ts', 'new.ts', 'constructor'].flatMap((path) =>
  ['a', 'b', 'unknown'].map((challenge) => ({ challenge, language: 'typescript' as const, path })),
)
const at = fc.nat(3_600_000)
const doc = fc.nat(documents.length - 1)
const change = fc.tuple(fc.nat(30), fc.nat(8), fc.string({ maxLength: 6 }))
const via = fc.constantFrom('paste' as const, 'undo' as const, 'drop' as const, 'format' as const, 'reset' as const)
const entry: fc.Arbitrary<JournalEntry> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ at, doc, edit: fc.array(change, { minLength: 1, maxLength: 3 }) }) },
  { weight: 3, arbitrary: fc.record({ at, doc, edit: fc.array(change, { minLength: 1, maxLength: 2 }), via }) },
  fc.record({ at, doc, file: fc.constantFrom('create' as const, 'delete' as const) }),
  fc.record({ at, doc, file: fc.constant('rename' as const), to: fc.constantFrom('moved.ts', 'main.ts', 'locked.ts') }),
  fc.record({ at, event: fc.constantFrom('focus' as const, 'blur' as const, 'run' as const) }),
)
/** Long enough that there are several keyframes. */
const journal = fc
  .array(fc.array(entry, { minLength: 1, maxLength: 150, size: 'max' }), { maxLength: 8, size: 'max' })
  .map((batches) => batches.map((entries, number): JournalBatch => ({ number, documents, entries })))

/** The journal up to a step, folded from the start. */
function foldFromStart(batches: readonly JournalBatch[], count: number) {
  let left = count
  const upTo = batches.map((batch) => {
    const entries = batch.entries.slice(0, left)
    left -= entries.length
    return { ...batch, entries }
  })
  return foldJournal(base, upTo)
}

test('looking anywhere, in any order, shows what folding from the start shows', () => {
  fc.assert(
    fc.property(journal, fc.array(fc.nat(1_300), { minLength: 1, maxLength: 6 }), (batches, places) => {
      const recording = new Recording(base, batches)
      for (const place of places) {
        const step = Math.min(place, recording.steps.length)
        const work = foldFromStart(batches, step)
        for (const challenge of ['a', 'b']) {
          expect(recording.filesAt(step, challenge, 'typescript')).toEqual(filesOf(base, work, challenge, 'typescript'))
        }
      }
    }),
    { numRuns: 60 },
  )
})

test('every character has an origin: the shadow is as long as the text', () => {
  fc.assert(
    fc.property(journal, fc.nat(1_300), (batches, place) => {
      const recording = new Recording(base, batches)
      for (const path of Object.keys(recording.filesAt(place, 'a', 'typescript'))) {
        const file = recording.fileAt(place, { challenge: 'a', language: 'typescript', path })
        expect(file?.shadow).toMatch(/^[gtpo]*$/)
        expect(file?.shadow).toHaveLength(file?.text.length ?? -1)
      }
    }),
    { numRuns: 60 },
  )
})

const [main] = documents
const edit = (ms: number, ...changes: [number, number, string][]) => ({ at: ms, doc: 0, edit: changes })

test('typed, pasted, given and other text are told apart, through edits in their midst', () => {
  const entries: JournalEntry[] = [
    edit(1, [5, 0, 'typed ']),
    { ...edit(2, [11, 0, 'pasted ']), via: 'paste' },
    edit(3, [13, 2, '']),
    { ...edit(4, [0, 0, 'again ']), via: 'undo' },
  ]
  const recording = new Recording(base, [{ number: 0, documents: main ? [main] : [], entries }])
  const file = recording.fileAt(4, { challenge: 'a', language: 'typescript', path: 'main.ts' })
  const shown = stretchesOf(file?.shadow ?? '').map(({ from, to, origin }) => [file?.text.slice(from, to), origin])
  expect(shown).toEqual([
    ['again ', 'other'],
    ['given', 'given'],
    ['typed ', 'typed'],
    ['paed ', 'pasted'],
    [' text', 'given'],
  ])
})

test('a file that is not there yet is null, and one that never is stays so', () => {
  const entries: JournalEntry[] = [{ at: 5, doc: 0, file: 'create' }]
  const created = { challenge: 'a', language: 'typescript' as const, path: 'new.ts' }
  const recording = new Recording(base, [{ number: 0, documents: [created], entries }])
  expect(recording.fileAt(0, created)).toBeNull()
  expect(recording.fileAt(1, created)).toEqual({ text: '', shadow: '' })
  expect(recording.fileAt(1, { ...created, path: '__proto__' })).toBeNull()
})

test('steps are found by time, which never runs backwards', () => {
  const times = [10, 30, 20, 40]
  const entries = times.map((ms): JournalEntry => ({ at: ms, event: 'focus' }))
  const { steps } = new Recording(base, [{ number: 0, documents: [], entries }])
  expect(steps.map((step) => step.at)).toEqual([10, 30, 30, 40])
  expect([9, 10, 29, 30, 39, 40, 99].map((ms) => stepsBy(steps, ms))).toEqual([0, 1, 1, 3, 3, 4, 4])
})
