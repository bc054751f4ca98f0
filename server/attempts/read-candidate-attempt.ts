import type { AppContext } from '../context.ts'
import { AppError } from '../http/errors.ts'
import type { Invitation } from '../invitations/tables.ts'
import type { CandidateAttempt } from '../shared/attempts.ts'
export async function readCandidateAttempt(_: {
  context: AppContext
  invitation: Invitation
}): Promise<CandidateAttempt> {
  throw new AppError('unavailable', 'Not yet.')
}
