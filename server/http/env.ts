import type { Invitation } from '../invitations/tables.ts'
import type { Scope } from '../shared/api-keys.ts'
import type { StaffUser } from '../shared/review.ts'

/** What every request carries. */
export interface ApiEnv {
  Variables: { requestId: string }
}

/** A request of somebody with a personal link. */
export interface CandidateEnv {
  Variables: { requestId: string; invitation: Invitation }
}

/** A request of somebody of the company, signed in, or of a key of theirs. */
export interface StaffEnv {
  Variables: { requestId: string; user: StaffUser; sessionId: string; scope: Scope | undefined; isIdempotent: boolean }
}
