import type { AppContext } from '../context.ts'
import { AppError } from '../http/errors.ts'
import type { Invitation } from '../invitations/tables.ts'
import type { CandidateSubmission, RunRequest } from '../shared/attempts.ts'
export async function submit(_: {
  context: AppContext
  invitation: Invitation
  request: RunRequest
}): Promise<CandidateSubmission> {
  throw new AppError('unavailable', 'Not yet.')
}
