import type { AppContext } from '../context.ts'
import { AppError } from '../http/errors.ts'
import type { Invitation } from '../invitations/tables.ts'
import type { CandidateAttempt, FinishRequest } from '../shared/attempts.ts'
export async function finishAttempt(_: {
  context: AppContext
  invitation: Invitation
  request: FinishRequest
}): Promise<CandidateAttempt> {
  throw new AppError('unavailable', 'Not yet.')
}
