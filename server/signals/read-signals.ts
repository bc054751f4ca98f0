import { isNull } from 'drizzle-orm'
import { selectAttemptParts } from '../attempts/attempt-content.ts'
import { elapsedMs } from '../attempts/deadline.ts'
import { selectAttempts } from '../attempts/select-attempt.ts'
import type { AppContext } from '../context.ts'
import { notifyAttempt } from '../events/notify.ts'
import { selectPlaybackBatches } from '../journal/select-playback-batches.ts'
import { definitions } from './definitions.ts'
import { signalsOfAttempt } from './signals-of-attempt.ts'
import { attemptSignals } from './tables.ts'

/** Counts what was seen in the journal of an attempt that is over. One that is gone or goes on again is left alone. */
export async function readSignals(context: AppContext, { attemptId }: { attemptId: string }): Promise<void> {
  const { db } = context
  const [attempt] = await selectAttempts(db, [attemptId])
  if (attempt?.state !== 'finished') return
  const parts = await selectAttemptParts(db, attemptId)
  const batches = await selectPlaybackBatches(db, attempt)
  const signals = signalsOfAttempt(parts, batches, elapsedMs(attempt, context.now()))
  const row = { attemptId, kinds: signals.map(({ kind }) => kind), definitions }
  await db.transaction(async (tx) => {
    await tx
      .insert(attemptSignals)
      .values(row)
      .onConflictDoUpdate({ target: attemptSignals.attemptId, set: row, setWhere: isNull(attemptSignals.erasedAt) })
    await notifyAttempt(tx, attemptId)
  })
}
