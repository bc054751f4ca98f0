import type { AppContext } from '../context.ts'
import type { Invitation } from '../invitations/tables.ts'
import { appendJournal } from '../journal/append-journal.ts'
import type { CandidateAttempt, FinishRequest } from '../shared/attempts.ts'
import { attemptOfCandidate } from './attempt-of-candidate.ts'
import { closeAttempt } from './close-attempt.ts'
import { readCandidateAttempt } from './read-candidate-attempt.ts'

/** The Finish button. Pressed again, or after time has run out, it answers with the attempt as it ended. */
export async function finishAttempt(args: {
  context: AppContext
  invitation: Invitation
  request: FinishRequest
}): Promise<CandidateAttempt> {
  const { context, invitation, request } = args
  const { id: attemptId } = await attemptOfCandidate(context.db, invitation)
  await appendJournal({ context, attemptId, append: request.journal })
  await closeAttempt({ context, attemptId, reason: 'candidate' })
  return readCandidateAttempt({ context, invitation })
}
