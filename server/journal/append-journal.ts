import { elapsedMs } from '../attempts/deadline.ts'
import { selectAttempt } from '../attempts/select-attempt.ts'
import { submitLateWork } from '../attempts/submit-late-work.ts'
import type { AppContext } from '../context.ts'
import type { JournalAppend } from '../shared/journal.ts'
import type { Stored } from './store-batches.ts'
import { storeTogether } from './store-group.ts'

/** Takes batches whenever they come; work that arrives after a close by deadline becomes a late submission. */
export async function appendJournal(args: {
  context: AppContext
  attemptId: string
  append: JournalAppend
}): Promise<Stored> {
  const { context, attemptId, append } = args
  if (append.batches.length === 0) {
    return { attempt: await selectAttempt(context.db, attemptId), count: 0, dropped: 0 }
  }
  const stored = await storeTogether(context.db)(args)
  if (stored.count > 0) measure(context, append, stored)
  if (stored.count > 0 && stored.attempt.state === 'finished') await submitLateWork(args)
  return stored
}

function measure({ metrics, now }: AppContext, { batches }: JournalAppend, { attempt, count }: Stored): void {
  metrics.journalBatches.inc(count)
  const last = Math.max(...batches.flatMap(({ entries }) => entries.at(-1)?.at ?? []))
  if (Number.isFinite(last)) metrics.journalLagSeconds.observe(Math.max(0, elapsedMs(attempt, now()) - last) / 1000)
}
