import { attemptOfCandidate } from '../attempts/attempt-of-candidate.ts'
import type { AppContext } from '../context.ts'
import type { Invitation } from '../invitations/tables.ts'
import type { JournalAcknowledgement, JournalAppend } from '../shared/journal.ts'
import { appendJournal } from './append-journal.ts'

/** The browser's autosave. */
export async function appendToAttempt(args: {
  context: AppContext
  invitation: Invitation
  append: JournalAppend
}): Promise<JournalAcknowledgement> {
  const { context, invitation, append } = args
  const { id: attemptId } = await attemptOfCandidate(context.db, invitation)
  const { attempt, dropped } = await appendJournal({ context, attemptId, append })
  return { next: attempt.journalNext, dropped }
}
