import { hasRunOut } from '../attempts/deadline.ts'
import type { Attempt } from '../attempts/tables.ts'
import { AppError } from '../http/errors.ts'
import type { InvitationState } from '../shared/invitation-state.ts'
import type { Invitation } from './tables.ts'

/**
 *   scheduled ── its time comes ──→ ready
 *   ready ── start ──→ running ── close ──→ finished
 *   ready ── time passes ──→ expired
 *   scheduled, ready ── an admin revokes ──→ revoked
 */
export function invitationState(invitation: Invitation, attempt: Attempt | null, now: Date): InvitationState {
  if (attempt) return attempt.state === 'finished' || hasRunOut(attempt, now) ? 'finished' : 'running'
  if (invitation.revokedAt) return 'revoked'
  if (invitation.expiresAt <= now) return 'expired'
  return opensInMs(invitation, now) > 0 ? 'scheduled' : 'ready'
}

/** Milliseconds until the clock can be started, 0 from then on. */
export function opensInMs({ opensAt }: Pick<Invitation, 'opensAt'>, now: Date): number {
  return opensAt ? Math.max(0, opensAt.getTime() - now.getTime()) : 0
}

/** Throws gone where the link can no longer start an attempt, conflict where it cannot yet. */
export function refuseUnusable(invitation: Invitation, now: Date): void {
  refuseClosed(invitation, now)
  if (opensInMs(invitation, now) > 0) {
    throw new AppError('conflict', 'This assessment is not open yet. Your link says when it is.')
  }
}

/** Throws gone where the link is worth nothing any more to somebody who has not started. */
export function refuseClosed(invitation: Invitation, now: Date): void {
  const state = invitationState(invitation, null, now)
  if (state === 'revoked') throw new AppError('gone', 'This invitation was withdrawn. Ask whoever sent it to you.')
  if (state === 'expired') throw new AppError('gone', 'This invitation has expired. Ask whoever sent it for a new one.')
}

/** How long the candidate has, in milliseconds, extra time included. */
export function durationMsOf(assessment: { durationMinutes: number }, invitation: { extraMinutes: number }): number {
  return (assessment.durationMinutes + invitation.extraMinutes) * 60_000
}
