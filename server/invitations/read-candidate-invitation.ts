import { selectAssessmentParts } from '../assessments/assessment-parts.ts'
import { selectAssessment } from '../assessments/read-assessment.ts'
import { selectAttemptParts } from '../attempts/attempt-content.ts'
import { optionalAttemptOfCandidate } from '../attempts/attempt-of-candidate.ts'
import { toChallengeSummary } from '../attempts/challenge-summary.ts'
import { allowedMs } from '../attempts/deadline.ts'
import { readCompany } from '../auth/company.ts'
import type { AppContext } from '../context.ts'
import type { CandidateInvitation } from '../shared/attempts.ts'
import { durationMsOf, invitationState } from './invitation-state.ts'
import type { Invitation } from './tables.ts'

/** The welcome page, whatever state the link is in. */
export async function readCandidateInvitation(args: {
  context: AppContext
  invitation: Invitation
}): Promise<CandidateInvitation> {
  const { context, invitation } = args
  const { db } = context
  const assessment = await selectAssessment(db, invitation.assessmentId)
  const attempt = await optionalAttemptOfCandidate(db, invitation)
  const parts = attempt ? selectAttemptParts(db, attempt.id) : selectAssessmentParts(db, assessment.id)
  const company = await readCompany(db)
  const { title, role, introduction, counts, hiddenResults } = assessment
  return {
    state: invitationState(invitation, attempt, context.now()),
    company: company.name,
    assessment: { title, role, introduction },
    candidate: { name: invitation.name },
    durationMs: attempt ? allowedMs(attempt) : durationMsOf(assessment, invitation),
    expiresAt: invitation.expiresAt.toISOString(),
    challenges: (await parts).map(toChallengeSummary),
    counts,
    hiddenResults,
    contact: company.contact,
  }
}
