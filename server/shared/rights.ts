import type { Role } from './review.ts'

/** Whether somebody invites candidates, cares for their invitations, and so knows their names. */
export function mayInvite(role: Role): boolean {
  return role === 'admin' || role === 'recruiter'
}

/** Whether somebody opens attempts, in which hidden tests and references are told of. */
export function mayReadAttempts(role: Role): boolean {
  return role === 'admin' || role === 'reviewer'
}
