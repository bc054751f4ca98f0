import { lt } from 'drizzle-orm'
import type { AppContext } from '../context.ts'
import { statusEveryMs, statusSpanMs } from '../shared/status.ts'
import { type ProcessReading, readingsOf } from './process-reading.ts'
import { noteShared } from './shared-reading.ts'
import { statusReadings } from './tables.ts'

/** Lets a process note how it is, for whoever opens the page of the status; also what workers are like is known so. */
export function followStatus(
  context: AppContext,
  who: { readonly id: string; readonly role: ProcessReading['role'] },
): { stop(): void } {
  const note = noteStatus(context, who)
  const tick = () => {
    // The next one makes up for it; an operator sees the gap.
    note().catch((error: unknown) => context.log.debug({ err: error }, 'cannot note the status'))
  }
  tick()
  const timer = setInterval(tick, statusEveryMs)
  return { stop: () => clearInterval(timer) }
}

/** Notes one moment each time it is called. */
export function noteStatus(
  context: AppContext,
  { id, role }: { readonly id: string; readonly role: ProcessReading['role'] },
): () => Promise<void> {
  const { db } = context
  const read = readingsOf(context, role)
  return async () => {
    const now = context.now().getTime()
    const at = new Date(now - (now % statusEveryMs))
    await db
      .insert(statusReadings)
      .values({ source: id, at, reading: await read() })
      .onConflictDoNothing()
    await noteShared(db, at)
    await db.delete(statusReadings).where(lt(statusReadings.at, new Date(now - 2 * statusSpanMs)))
  }
}
