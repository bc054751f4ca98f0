import type { AppContext } from '../context.ts'
import { AppError } from '../http/errors.ts'
import type { InvitationList } from '../shared/assessments.ts'
export async function listInvitations(_: { context: AppContext; assessmentId: string }): Promise<InvitationList> {
  throw new AppError('unavailable', 'Not yet.')
}
