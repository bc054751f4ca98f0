import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { JournalBatch } from '../../../server/shared/journal.ts'

/** A batch that the server has not acknowledged, and the tab that made it. */
export interface KeptBatch {
  readonly attempt: string
  readonly writer: string
  readonly number: number
  readonly batch: JournalBatch
}

/** Where batches wait until they are acknowledged. Every method may fail: storage can be forbidden or full. */
export interface BatchStore {
  put(kept: KeptBatch): Promise<void>
  /** Forgets what one tab has sent: all its batches below `next`. */
  removeBelow(attempt: string, writer: string, next: number): Promise<void>
  /** In the order of their numbers. */
  list(attempt: string): Promise<KeptBatch[]>
}

interface Schema extends DBSchema {
  batches: { key: [string, string, number]; value: KeptBatch }
}

/** A store in IndexedDB. The database opens with the first use, so that a refusal is a failed call like any other. */
export function indexedDbStore(): BatchStore {
  let opened: Promise<IDBPDatabase<Schema>> | undefined
  function database(): Promise<IDBPDatabase<Schema>> {
    opened ??= openDB<Schema>('assay-journal', 1, {
      upgrade: (db) => {
        db.createObjectStore('batches', { keyPath: ['attempt', 'writer', 'number'] })
      },
    })
    return opened
  }
  return {
    put: async (kept) => {
      await (await database()).put('batches', kept)
    },
    removeBelow: async (attempt, writer, next) => {
      const range = IDBKeyRange.bound([attempt, writer, 0], [attempt, writer, next], false, true)
      await (await database()).delete('batches', range)
    },
    list: async (attempt) => {
      // An array sorts after every string and number: this is the whole attempt.
      const all = await (await database()).getAll('batches', IDBKeyRange.bound([attempt], [attempt, []]))
      return all.sort((a, b) => a.number - b.number)
    },
  }
}
