import type { AppContext } from '../context.ts'
import { csvLine } from '../handing-on/csv.ts'
import type { StaffUser } from '../shared/review.ts'
import { listInvitations } from './list-invitations.ts'

/** More than one assessment ever invites. */
const all = 1_000_000

/** Whom an assessment invites, for a spreadsheet. Throws not-found. */
export async function exportInvitations(args: {
  context: AppContext
  user: StaffUser
  assessmentId: string
}): Promise<string> {
  const { invitations } = await listInvitations({ ...args, query: { limit: all } })
  const lines = invitations.map(({ name, email, state, extraMinutes, opensAt, expiresAt, createdAt }) =>
    csvLine([name, email, state, extraMinutes, opensAt, expiresAt, createdAt]),
  )
  return csvLine(['name', 'email', 'state', 'extra_minutes', 'opens_at', 'expires_at', 'invited_at']) + lines.join('')
}
