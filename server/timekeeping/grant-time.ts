import { allowedMs } from '../attempts/deadline.ts'
import { attemptLimits } from '../attempts/limits.ts'
import { timeGrants } from '../attempts/tables.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { AppError } from '../http/errors.ts'
import type { StaffUser } from '../shared/review.ts'
import type { NewTimeGrant } from '../shared/timekeeping.ts'
import type { ClockChange } from './clock-change.ts'

/** More time, also while the clock stands still. A key that was used for the attempt before changes nothing. */
export function grantTime({ key, minutes, reason }: NewTimeGrant, by: StaffUser): ClockChange {
  return async (tx, attempt, now) => {
    if (allowedMs(attempt) + minutes * 60_000 > attemptLimits.mostMinutes * 60_000) {
      throw new AppError('conflict', 'An attempt cannot be given more than a week in all.')
    }
    const grant = { attemptId: attempt.id, key, minutes, reason, grantedBy: by.id, grantedAt: now }
    const granted = await tx.insert(timeGrants).values(grant).onConflictDoNothing().returning({ key: timeGrants.key })
    if (granted.length === 0) return
    await recordAudit(tx, {
      at: now,
      actor: by,
      action: 'time.granted',
      subject: attempt.id,
      details: { minutes, reason },
    })
  }
}
