import type { DocumentRef, JournalBatch, JournalEntry } from '../../../../server/shared/journal.ts'

/** One entry of the journal at its place on the line of time. */
export interface Step {
  /** Milliseconds since the start. Never before the step before it, even where a second computer's clock was behind. */
  readonly at: number
  readonly entry: JournalEntry
  /** What the entry is about; undefined for the editor as a whole. */
  readonly document: DocumentRef | undefined
  readonly batch: number
  /** Entries of its batch up to and including this one. */
  readonly entries: number
}

/** The entries of all batches in the order in which they are folded. */
export function stepsOf(batches: readonly JournalBatch[]): Step[] {
  const steps: Step[] = []
  let latest = 0
  for (const { number, documents, entries } of batches) {
    for (const [index, entry] of entries.entries()) {
      latest = Math.max(latest, entry.at)
      const document = entry.doc === undefined ? undefined : documents[entry.doc]
      steps.push({ at: latest, entry, document, batch: number, entries: index + 1 })
    }
  }
  return steps
}

/** How many steps have happened by then: what lies at that place is still to come. */
export function stepsBy(steps: readonly Step[], at: number): number {
  let [low, high] = [0, steps.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((steps[middle]?.at ?? Infinity) <= at) low = middle + 1
    else high = middle
  }
  return low
}
