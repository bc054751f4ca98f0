import type { AppContext } from '../context.ts'
import { AppError } from '../http/errors.ts'
import type { InvitationView } from '../shared/assessments.ts'
export async function revokeInvitation(_: { context: AppContext; id: string }): Promise<InvitationView> {
  throw new AppError('unavailable', 'Not yet.')
}
