import { hasRunOut } from '../attempts/deadline.ts'
import type { Attempt } from '../attempts/tables.ts'
import { AppError } from '../http/errors.ts'
import type { InvitationState } from '../shared/attempts.ts'
import type { Invitation } from './tables.ts'

/**
 *   ready ── start ──→ running ── close ──→ finished
 *   ready ── time passes ──→ expired
 *   ready ── an admin revokes ──→ revoked
 */
export function invitationState(invitation: Invitation, attempt: Attempt | null, now: Date): InvitationState {
  if (attempt) return attempt.state === 'finished' || hasRunOut(attempt, now) ? 'finished' : 'running'
  if (invitation.revokedAt) return 'revoked'
  return invitation.expiresAt <= now ? 'expired' : 'ready'
}

/** Throws gone unless the link can still start an attempt. */
export function refuseUnusable(invitation: Invitation, now: Date): void {
  const state = invitationState(invitation, null, now)
  if (state === 'revoked') throw new AppError('gone', 'This invitation was withdrawn. Ask whoever sent it to you.')
  if (state === 'expired') throw new AppError('gone', 'This invitation has expired. Ask whoever sent it for a new one.')
}

/** How long the candidate has, in milliseconds, extra time included. */
export function durationMsOf(assessment: { durationMinutes: number }, invitation: { extraMinutes: number }): number {
  return (assessment.durationMinutes + invitation.extraMinutes) * 60_000
}
