import type { journalLimits } from '../../../server/shared/journal.ts'

/**
 * How much this browser puts into one piece. The server takes more (see journalLimits and requestBytes in
 * server/shared), so that a text of three-byte characters still fits. Lengths are in UTF-16 code units.
 */
export const pieceLimits = {
  /** Inserted text of one change; a longer paste becomes several changes. */
  insertLength: 200_000,
  /** Changes of one edit entry; a larger replace-all becomes several entries. */
  entryChanges: 2_000,
  batchLength: 400_000,
  batchEntries: 1_000,
  batchDocuments: 50,
  requestLength: 800_000,
  requestBatches: 50,
} as const satisfies Partial<Record<keyof typeof journalLimits, number>> & Record<string, number>

/** How long entries wait for company before they are cut into a batch, in milliseconds. */
export const cutAfterMs = 1_200

/** How long an entry waits before the unfinished batch is kept in this browser: what a crash may cost, in milliseconds. */
export const keepAfterMs = 150

/** Bytes that fetch may still send when the page goes away (the Fetch standard's limit for keepalive is 64 KiB). */
export const keepaliveBytes = 60_000
