import { openPause } from '../attempts/deadline.ts'
import type { Attempt } from '../attempts/tables.ts'
import type { InvitationView } from '../shared/assessments.ts'
import { invitationState } from './invitation-state.ts'
import type { Invitation } from './tables.ts'

export function toInvitationView(invitation: Invitation, attempt: Attempt | null, now: Date): InvitationView {
  const { id, assessmentId, name, email, extraMinutes, opensAt, expiresAt, createdAt } = invitation
  return {
    id,
    assessmentId,
    name,
    email,
    state: invitationState(invitation, attempt, now),
    extraMinutes,
    opensAt: opensAt?.toISOString() ?? null,
    expiresAt: expiresAt.toISOString(),
    createdAt: createdAt.toISOString(),
    attemptId: attempt?.id ?? null,
    isPaused: attempt !== null && openPause(attempt) !== null,
  }
}
