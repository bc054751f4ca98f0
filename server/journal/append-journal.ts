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
  if (stored.count > 0 && stored.attempt.state === 'finished') await submitLateWork(args)
  return stored
}
