import { openPause, remainingMs } from '../attempts/deadline.ts'
import { attemptPauses } from '../attempts/tables.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { AppError } from '../http/errors.ts'
import type { StaffUser } from '../shared/review.ts'
import type { NewPause } from '../shared/timekeeping.ts'
import type { ClockChange } from './clock-change.ts'

/**
 *   runs ── pause ──→ stands still ── resume, or the candidate finishes ──→ runs
 */
export function pauseClock({ reason }: NewPause, by: StaffUser): ClockChange {
  return async (tx, attempt, now) => {
    if (openPause(attempt)) throw new AppError('conflict', 'The clock of this attempt stands still already.')
    if (remainingMs(attempt, now) === 0) throw new AppError('conflict', 'The time of this attempt has just run out.')
    await tx.insert(attemptPauses).values({ attemptId: attempt.id, reason, pausedBy: by.id, pausedAt: now })
    await recordAudit(tx, { at: now, actor: by, action: 'clock.paused', subject: attempt.id, details: { reason } })
  }
}
