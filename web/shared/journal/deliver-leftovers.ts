import type { JournalAppend } from '../../../server/shared/journal.ts'
import { ApiError } from '../api/api-error.ts'
import type { BatchStore, KeptBatch } from './batch-store.ts'

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
  for (const { writer, batch } of kept) {
    try {
      await send({ writer, batches: [batch] })
      delivered += 1
    } catch (error) {
      if (!(error instanceof ApiError && error.isFinal)) throw error
      refused += 1
    }
    await store.removeBelow(attempt, writer, batch.number + 1).catch(() => {})
  }
  return { delivered, refused }
}
