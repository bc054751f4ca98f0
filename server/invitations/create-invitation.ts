import type { AppContext } from '../context.ts'
import { AppError } from '../http/errors.ts'
import type { CreatedInvitation, NewInvitation } from '../shared/assessments.ts'
export async function createInvitation(_: {
  context: AppContext
  assessmentId: string
  input: NewInvitation
}): Promise<CreatedInvitation> {
  throw new AppError('unavailable', 'Not yet.')
}
