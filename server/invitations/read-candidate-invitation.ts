import { optionalLatestAccommodation } from '../accommodations/latest-accommodation.ts'
import { selectSlots } from '../assessments/assessment-parts.ts'
import { selectSettings } from '../assessments/select-settings.ts'
import { toSlotSummary } from '../assessments/slot-summary.ts'
import { selectAttemptParts } from '../attempts/attempt-content.ts'
import { optionalAttemptOfCandidate } from '../attempts/attempt-of-candidate.ts'
import { allowedMs, openPause, remainingMs } from '../attempts/deadline.ts'
import { readCompany } from '../auth/company.ts'
import type { AppContext } from '../context.ts'
import { keptFor } from '../privacy/retention/kept-for.ts'
import type { CandidateInvitation } from '../shared/attempts.ts'
import { durationMsOf, invitationState, opensInMs } from './invitation-state.ts'
import { noteOpened } from './note-opened.ts'
import type { Invitation } from './tables.ts'

/** The welcome page, whatever state the link is in. */
export async function readCandidateInvitation(args: {
  context: AppContext
  invitation: Invitation
}): Promise<CandidateInvitation> {
  const { context, invitation } = args
  const { db } = context
  await noteOpened(context, invitation)
  const assessment = await selectSettings(db, invitation)
  const attempt = await optionalAttemptOfCandidate(db, invitation)
  const now = context.now()
  const state = invitationState(invitation, attempt, now)
  const slots = attempt
    ? (await selectAttemptParts(db, attempt.id)).map((part) => [part])
    : await selectSlots(db, invitation)
  // Whoever must wait for a time waits for it with everybody else: the tasks are told when they can be begun.
  const challenges = state === 'scheduled' ? [] : slots.flatMap((slot) => toSlotSummary(slot) ?? [])
  const company = await readCompany(db)
  const { title, role, introduction, counts, hiddenResults, aiRule, aiNote } = assessment
  const durationMs = attempt ? allowedMs(attempt) : durationMsOf(assessment, invitation)
  return {
    state,
    company: company.name,
    assessment: { title, role, introduction },
    candidate: { name: invitation.name },
    durationMs,
    // What was granted stands in what the attempt was given; the assessment itself cannot become longer.
    extraMs: Math.max(0, durationMs - assessment.durationMinutes * 60_000),
    clock:
      attempt && state === 'running'
        ? { remainingMs: remainingMs(attempt, now), isPaused: openPause(attempt) !== null }
        : null,
    opensAt: invitation.opensAt?.toISOString() ?? null,
    opensInMs: opensInMs(invitation, now),
    expiresAt: invitation.expiresAt.toISOString(),
    challenges,
    counts,
    hiddenResults,
    aiRule,
    aiNote,
    contact: assessment.contact ?? company.contact,
    kept: keptFor(assessment, context.periods),
    accommodation: await optionalLatestAccommodation(db, invitation.id),
  }
}
