import { endPause } from '../attempts/end-pause.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { AppError } from '../http/errors.ts'
import type { StaffUser } from '../shared/review.ts'
import type { ClockChange } from './clock-change.ts'

export function resumeClock(by: StaffUser): ClockChange {
  return async (tx, { id: attemptId }, at) => {
    const ended = await endPause(tx, { attemptId, at, by: by.id })
    if (!ended) throw new AppError('conflict', 'The clock of this attempt runs already.')
    await recordAudit(tx, { at, actor: by, action: 'clock.resumed', subject: attemptId, details: {} })
  }
}
