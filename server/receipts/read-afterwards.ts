import { eq } from 'drizzle-orm'
import { selectAssessment } from '../assessments/read-assessment.ts'
import { finishedAttemptOfCandidate } from '../attempts/current-attempt.ts'
import { readCompany } from '../auth/company.ts'
import type { AppContext } from '../context.ts'
import { readStanding } from '../decisions/read-standing.ts'
import { feedbackIsOpen } from '../feedback/feedback-is-open.ts'
import { selectOwnFeedback } from '../feedback/select-feedback.ts'
import type { Invitation } from '../invitations/tables.ts'
import { asideBatches } from '../journal/tables.ts'
import type { CandidateAfterwards } from '../shared/receipts.ts'
import { readReceipt } from './read-receipt.ts'

/** The page after the end. Throws not-found before the start, conflict before the end. */
export async function readAfterwards(args: {
  context: AppContext
  invitation: Invitation
}): Promise<CandidateAfterwards> {
  const { context, invitation } = args
  const { db } = context
  const attempt = await finishedAttemptOfCandidate(context, invitation)
  const standing = await readStanding(db, attempt)
  const { contact } = await selectAssessment(db, attempt.assessmentId)
  return {
    receipt: await readReceipt(db, attempt, invitation),
    standing,
    feedback: await selectOwnFeedback(db, attempt.id),
    feedbackIsOpen: feedbackIsOpen(standing),
    contact: contact ?? (await readCompany(db)).contact,
    hasAsides: (await db.$count(asideBatches, eq(asideBatches.attemptId, attempt.id))) > 0,
  }
}
