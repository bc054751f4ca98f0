import { randomUUID } from 'node:crypto'
import { consentVersion } from '../../../server/shared/attempts.ts'
import type { WorkLanguage } from '../../../server/shared/challenges.ts'
import type { JournalAppend, JournalBatch, JournalEntry } from '../../../server/shared/journal.ts'
import type { Client, World } from './world.ts'

/** One browser tab of a candidate: keeps the token, the tab's id and the batch numbers. */
export interface Candidate {
  readonly api: Client['api']['candidate']
  readonly token: string
  start(): ReturnType<Client['api']['candidate']['attempt']['$post']>
  /** Batches that replace a file's whole text, numbered on; they are sent with the next request that takes them. */
  write(text: string, options?: WriteOptions): JournalAppend
  journal(batches: readonly JournalBatch[]): JournalAppend
  readonly writer: string
}

interface WriteOptions {
  readonly at?: number
  readonly challenge?: string
  readonly language?: WorkLanguage
  readonly path?: string
}

export function candidateOf(world: World, token: string, from = 0): Candidate {
  const { api } = world.client({ authorization: `Bearer ${token}` })
  const writer = randomUUID()
  let next = from
  const journal = (batches: readonly JournalBatch[]): JournalAppend => ({ writer, batches: [...batches] })
  return {
    api: api.candidate,
    token,
    writer,
    journal,
    start: () => api.candidate.attempt.$post({ json: { consent: consentVersion } }),
    write(text, options = {}) {
      const batch = batchOf(next, [writeEntry(text, options.at ?? 0)], options)
      next += 1
      return journal([batch])
    },
  }
}

export function batchOf(number: number, entries: JournalEntry[], options: WriteOptions = {}): JournalBatch {
  const { challenge = 'doubling', language = 'typescript', path = 'double.ts' } = options
  return { number, documents: [{ challenge, language, path }], entries }
}

/** Replaces everything: a removal that is longer than the text removes to its end. */
export function writeEntry(text: string, at: number): JournalEntry {
  return { at, doc: 0, edit: [[0, 1_000_000, text]] }
}

export const nothing = (): JournalAppend => ({ writer: randomUUID(), batches: [] })
