import fc from 'fast-check'
import { PieceTreeTextBufferBuilder } from 'monaco-editor/editor/common/model/pieceTreeTextBuffer/pieceTreeTextBufferBuilder'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Change, JournalAppend, JournalBatch } from '../../../../server/shared/journal.ts'
import { type FoldBase, filesOf, foldJournal } from '../../../../server/shared/journal-fold.ts'
import { ApiError, offlineError } from '../../../shared/api/api-error.ts'
import type { BatchStore, KeptBatch } from '../../../shared/journal/batch-store.ts'
import { deliverLeftovers } from '../../../shared/journal/deliver-leftovers.ts'
import { newUuid } from '../../../shared/journal/new-uuid.ts'
import { Journal } from './journal.ts'
import { splitChanges } from './split-changes.ts'

/** Whatever happens in an editor and on the line, the server folds what it got to the editor's own text. */

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const given = 'const answer = 42\n\nexport { answer }\n'
const document = { challenge: 'a', language: 'typescript', path: 'main.ts' } as const
const base: FoldBase = { challenges: { a: { files: { typescript: { 'main.ts': given } }, locked: [] } } }

/** Monaco's own buffer: it turns the edits of several cursors into changes in its own order, and makes the undo. */
function openBuffer() {
  const builder = new PieceTreeTextBufferBuilder()
  builder.acceptChunk(given)
  const { textBuffer } = builder.finish(true).create(1)
  const undo: NonNullable<ReturnType<typeof textBuffer.applyEdits>['reverseEdits']>[] = []

  function apply(edits: Parameters<typeof textBuffer.applyEdits>[0]): Change[] {
    const { changes, reverseEdits } = textBuffer.applyEdits(edits, false, true)
    if (reverseEdits) undo.push(reverseEdits)
    return changes.map(({ rangeOffset, rangeLength, text }) => [rangeOffset, rangeLength, text])
  }
  return {
    text: () => textBuffer.getValueInRange(textBuffer.getRangeAt(0, textBuffer.getLength()), 1),
    /** One edit a cursor; cursors that would overlap are left out, as an editor merges them. */
    edit(cursors: readonly Cursor[]): Change[] {
      const length = textBuffer.getLength()
      const placed: { start: number; end: number; text: string }[] = []
      for (const { at, removed, text } of cursors.toSorted((a, b) => a.at - b.at)) {
        const start = Math.min(at, length)
        if (start <= (placed.at(-1)?.end ?? -1)) continue
        placed.push({ start, end: Math.min(at + removed, length), text })
      }
      return apply(
        placed.map(({ start, end, text }) => ({
          range: textBuffer.getRangeAt(start, end - start),
          text,
          forceMoveMarkers: true,
        })),
      )
    },
    undo: (): Change[] => apply(undo.pop() ?? []),
  }
}

/** The server's rules for batches (server/journal/store-batches.ts), and a line to it that does what it likes. */
function openServer() {
  const stored: { writer: string; batch: JournalBatch }[] = []
  const sent: JournalAppend[] = []

  function append({ writer, batches }: JournalAppend): { next: number; dropped: number } {
    const expected = { expected: stored.length }
    for (const { number } of batches) {
      const known = stored[number]
      if (known && known.writer !== writer) throw new ApiError('journal-taken', 'Taken.', expected)
    }
    const fresh = batches.filter(({ number }) => number >= stored.length).sort((a, b) => a.number - b.number)
    if (fresh.some(({ number }, index) => number !== stored.length + index)) {
      throw new ApiError('journal-gap', 'Gap.', expected)
    }
    stored.push(...fresh.map((batch) => ({ writer, batch })))
    return { next: stored.length, dropped: 0 }
  }
  return {
    next: () => stored.length,
    text: () =>
      filesOf(
        base,
        foldJournal(
          base,
          stored.map(({ batch }) => batch),
        ),
        'a',
        'typescript',
      )['main.ts'],
    async send(request: JournalAppend, line: Line): Promise<{ next: number; dropped: number }> {
      // What is sent is a copy, as it is on any line.
      const copy = JSON.parse(JSON.stringify(request)) as JournalAppend
      sent.push(copy)
      if (line === 'request lost') throw offlineError()
      const answer = append(copy)
      if (line === 'sent twice') append(copy)
      if (line === 'answer lost') throw offlineError()
      return answer
    },
    /** An old request arrives once more, long after its answer. */
    straggler(which: number): void {
      const old = sent[which % Math.max(sent.length, 1)]
      if (!old) return
      try {
        append(old)
      } catch (error) {
        expect(error).toBeInstanceOf(ApiError)
      }
    },
  }
}

interface Cursor {
  readonly at: number
  readonly removed: number
  readonly text: string
}
const lines = ['fine', 'request lost', 'answer lost', 'sent twice'] as const
type Line = (typeof lines)[number]
type Step =
  | { readonly edit: readonly Cursor[] }
  | { readonly send: Line }
  | { readonly straggler: number }
  | 'undo'
  | 'reload'

const cursor = fc.record({
  at: fc.nat(80),
  removed: fc.nat(12),
  text: fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom('\n', '{}', '  return\n', '🙂', '\ud800'),
  ),
})
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ edit: fc.array(cursor, { minLength: 1, maxLength: 4 }) }) },
  { weight: 1, arbitrary: fc.constant('undo' as const) },
  { weight: 3, arbitrary: fc.record({ send: fc.constantFrom(...lines) }) },
  { weight: 1, arbitrary: fc.record({ straggler: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.constant('reload' as const) },
)

/** One browser: its storage outlives its pages. */
function openBrowser(server: ReturnType<typeof openServer>) {
  const kept = new Map<string, KeptBatch>()
  const store: BatchStore = {
    put: async (batch) => void kept.set(`${batch.writer} ${batch.number}`, structuredClone(batch)),
    removeBelow: async (_attempt, writer, next) => {
      for (const [key, batch] of kept) if (batch.writer === writer && batch.number < next) kept.delete(key)
    },
    list: async () => [...kept.values()].sort((a, b) => a.number - b.number),
  }
  let line: Line = 'fine'
  const send = (request: JournalAppend) => server.send(request, line)
  const open = () => new Journal({ attempt: 'a', writer: newUuid(), next: server.next(), store, send })
  let journal = open()
  return {
    record(changes: readonly Change[]): void {
      for (const edit of splitChanges(changes)) journal.record({ at: 1, document, edit })
    },
    async send(how: Line): Promise<void> {
      line = how
      await journal.flush().catch(() => {})
      line = 'fine'
    },
    async reload(): Promise<void> {
      journal.takeAppend()
      journal.stop('over')
      await deliverLeftovers('a', store, {
        send,
        setAside: () => Promise.reject(new Error('nothing is taken elsewhere')),
      })
      journal = open()
    },
    journal: () => journal,
  }
}

test('any edits, splits, retries, duplicates, reorderings and reconnects fold to the editor’s own text', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const buffer = openBuffer()
      const server = openServer()
      const browser = openBrowser(server)
      for (const each of steps) {
        if (each === 'undo') browser.record(buffer.undo())
        else if (each === 'reload') {
          await browser.reload()
          expect(server.text()).toBe(buffer.text())
        } else if ('edit' in each) browser.record(buffer.edit(each.edit))
        else if ('send' in each) await browser.send(each.send)
        else server.straggler(each.straggler)
      }
      await browser.send('fine')
      expect(browser.journal().status.get().unsent).toBe(0)
      expect(server.text()).toBe(buffer.text())
    }),
    { numRuns: 300 },
  )
})
