import { elapsedMs } from '../attempts/deadline.ts'
import { submitLateWork } from '../attempts/submit-late-work.ts'
import type { AppContext } from '../context.ts'
import type { JournalAppend } from '../shared/journal.ts'
import { type Stored, storeBatches } from './store-batches.ts'

/** Takes batches whenever they come; work that arrives after a close by deadline becomes a late submission. */
export async function appendJournal(args: {
  context: AppContext
  attemptId: string
  append: JournalAppend
}): Promise<Stored> {
  const stored = await storeBatches(args)
  if (stored.count > 0) measure(args.context, args.append, stored)
  if (stored.count > 0 && stored.attempt.state === 'finished') await submitLateWork(args)
  return stored
}

function measure({ metrics, now }: AppContext, { batches }: JournalAppend, { attempt, count }: Stored): void {
  metrics.journalBatches.inc(count)
  const last = Math.max(...batches.flatMap(({ entries }) => entries.at(-1)?.at ?? []))
  if (Number.isFinite(last)) metrics.journalLagSeconds.observe(Math.max(0, elapsedMs(attempt, now()) - last) / 1000)
}
