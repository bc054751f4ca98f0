import type { AppContext } from '../context.ts'
import { AppError } from '../http/errors.ts'
import type { Invitation } from '../invitations/tables.ts'
import type { CandidateAttempt } from '../shared/attempts.ts'
export async function startAttempt(_: {
  context: AppContext
  invitation: Invitation
  request: { consent: string }
}): Promise<CandidateAttempt> {
  throw new AppError('unavailable', 'Not yet.')
}
