import { eq } from 'drizzle-orm'
import { reopenedReason } from '../../attempts/reopen-attempt.ts'
import { attempts } from '../../attempts/tables.ts'
import type { Executor } from '../../database/database.ts'
import type { TimelineEntry } from '../../shared/invitation-care.ts'
import { readTimekeeping } from '../../timekeeping/read-timekeeping.ts'

/** What was done to the clock of a candidate who had started. */
export async function clockEntries(db: Executor, invitationId: string): Promise<TimelineEntry[]> {
  const [attempt] = await db.select({ id: attempts.id }).from(attempts).where(eq(attempts.invitationId, invitationId))
  if (!attempt) return []
  const { grants, pauses } = await readTimekeeping(db, attempt.id)
  const given = grants.map(({ at, by, minutes, reason }): TimelineEntry => {
    return { kind: 'more-time', at, by, note: `${minutes} min: ${reason}` }
  })
  // The time between the end and a reopening stands as a pause, and the timeline has the reopening itself.
  const stopped = pauses.filter(({ reason }) => reason !== reopenedReason)
  return [
    ...given,
    ...stopped.map(({ from, by, reason }): TimelineEntry => ({ kind: 'paused', at: from, by, note: reason })),
    ...stopped.flatMap(({ until, endedBy }): TimelineEntry[] =>
      until === null ? [] : [{ kind: 'resumed', at: until, by: endedBy, note: '' }],
    ),
  ]
}
