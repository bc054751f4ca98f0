import type { AppContext } from '../context.ts'
import { AppError } from '../http/errors.ts'
import type { Invitation } from '../invitations/tables.ts'
import type { JournalAppend } from '../shared/journal.ts'
export async function appendToAttempt(_: {
  context: AppContext
  invitation: Invitation
  append: JournalAppend
}): Promise<{ next: number }> {
  throw new AppError('unavailable', 'Not yet.')
}
