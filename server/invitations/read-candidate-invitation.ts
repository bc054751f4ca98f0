import type { AppContext } from '../context.ts'
import { AppError } from '../http/errors.ts'
import type { Invitation } from '../invitations/tables.ts'
import type { CandidateInvitation } from '../shared/attempts.ts'
export async function readCandidateInvitation(_: {
  context: AppContext
  invitation: Invitation
}): Promise<CandidateInvitation> {
  throw new AppError('unavailable', 'Not yet.')
}
