import type { AsideReceipt } from '../../../server/shared/aside.ts'
import type { JournalAppend, JournalBatch } from '../../../server/shared/journal.ts'
import { ApiError, type FailureCode } from '../api/api-error.ts'
import type { BatchStore, KeptBatch } from './batch-store.ts'
import { packBatches } from './pack-batches.ts'

/** What became of the batches that an earlier page left behind. */
export interface Leftovers {
  readonly delivered: number
  /** Refused, because the attempt went on elsewhere or had ended by hand, and kept beside the journal. */
  readonly setAside: number
}

export interface LeftoverRequests {
  readonly send: (append: JournalAppend) => Promise<unknown>
  readonly setAside: (append: JournalAppend) => Promise<AsideReceipt>
}

/** The journal will never take them; what was typed is somebody's work all the same. */
const refusals: readonly FailureCode[] = ['journal-taken', 'journal-gap', 'attempt-over']

/**
 * Sends what an earlier page of this browser recorded and could not deliver. A batch leaves the store once the server
 * has it, in one place or the other; one that it takes in neither stays.
 * @throws ApiError where the server cannot be reached: what is left stays in the store
 */
export async function deliverLeftovers(
  attempt: string,
  store: BatchStore,
  requests: LeftoverRequests,
): Promise<Leftovers> {
  const kept = await store.list(attempt).catch((): KeptBatch[] => [])
  let delivered = 0
  let setAside = 0
  for (const { writer, batches } of byWriter(kept)) {
    for (let rest = batches; rest.length > 0; ) {
      const packed = packBatches(rest)
      rest = rest.slice(packed.length)
      const beside = await deliver({ writer, batches: packed }, requests)
      if (beside === null) break
      setAside += beside
      delivered += packed.length - beside
      await store.removeBelow(attempt, writer, (packed.at(-1)?.number ?? 0) + 1).catch(() => {})
    }
  }
  return { delivered, setAside }
}

/** How many of the batches were kept beside the journal; null where they are taken in neither place. */
async function deliver(append: JournalAppend, { send, setAside }: LeftoverRequests): Promise<number | null> {
  try {
    await send(append)
    return 0
  } catch (error) {
    if (!(error instanceof ApiError && error.isFinal)) throw error
    if (!refusals.includes(error.code)) return null
  }
  try {
    return (await setAside(append)).kept
  } catch (error) {
    if (!(error instanceof ApiError && error.isFinal)) throw error
    return null
  }
}

/** Tabs in the order of their first batches, each with its batches in order. */
function byWriter(kept: readonly KeptBatch[]): { writer: string; batches: JournalBatch[] }[] {
  const groups = Map.groupBy(kept, ({ writer }) => writer)
  return Array.from(groups, ([writer, group]) => ({ writer, batches: group.map(({ batch }) => batch) }))
}
