import type { AppContext } from '../context.ts'
import { AppError } from '../http/errors.ts'
import type { Invitation } from '../invitations/tables.ts'
import type { CandidateRun, RunRequest } from '../shared/attempts.ts'
export async function runVisibleTests(_: {
  context: AppContext
  invitation: Invitation
  request: RunRequest
}): Promise<CandidateRun> {
  throw new AppError('unavailable', 'Not yet.')
}
