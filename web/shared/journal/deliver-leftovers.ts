import type { JournalAppend, JournalBatch } from '../../../server/shared/journal.ts'
import { ApiError } from '../api/api-error.ts'
import type { BatchStore, KeptBatch } from './batch-store.ts'
import { packBatches } from './pack-batches.ts'

/** What became of the batches that an earlier page left behind. */
export interface Leftovers {
  readonly delivered: number
  /** Not taken, because the attempt went on elsewhere or had ended by hand; they are forgotten. */
  readonly refused: number
}

/**
 * Sends what an earlier page of this browser recorded and could not deliver.
 * @throws ApiError where the server cannot be reached: what is left stays in the store
 */
export async function deliverLeftovers(
  attempt: string,
  store: BatchStore,
  send: (append: JournalAppend) => Promise<unknown>,
): Promise<Leftovers> {
  const kept = await store.list(attempt).catch((): KeptBatch[] => [])
  let delivered = 0
  let refused = 0
  for (const { writer, batches } of byWriter(kept)) {
    for (let rest = batches; rest.length > 0; ) {
      const packed = packBatches(rest)
      rest = rest.slice(packed.length)
      try {
        await send({ writer, batches: packed })
        delivered += packed.length
      } catch (error) {
        if (!(error instanceof ApiError && error.isFinal)) throw error
        refused += packed.length
      }
      await store.removeBelow(attempt, writer, (packed.at(-1)?.number ?? 0) + 1).catch(() => {})
    }
  }
  return { delivered, refused }
}

/** Tabs in the order of their first batches, each with its batches in order. */
function byWriter(kept: readonly KeptBatch[]): { writer: string; batches: JournalBatch[] }[] {
  const groups = Map.groupBy(kept, ({ writer }) => writer)
  return Array.from(groups, ([writer, group]) => ({ writer, batches: group.map(({ batch }) => batch) }))
}
