import { desc, eq, type SQL, sql } from 'drizzle-orm'
import { assessments } from '../assessments/tables.ts'
import { attemptColumns } from '../attempts/select-attempt.ts'
import { attempts } from '../attempts/tables.ts'
import { users } from '../auth/tables.ts'
import type { AppContext } from '../context.ts'
import { invitationState } from '../invitations/invitation-state.ts'
import { invitations } from '../invitations/tables.ts'
import type { AccommodationList, AccommodationView } from '../shared/accommodations.ts'
import { toCandidateAccommodation } from './accommodation-view.ts'
import { accommodationRequests } from './tables.ts'

/** Every request that was ever made, the open ones first. */
export async function listAccommodations({ context }: { context: AppContext }): Promise<AccommodationList> {
  const requests = await selectAccommodations(context)
  return { open: requests.filter(({ answer }) => answer === null).length, requests }
}

export async function selectAccommodations(context: AppContext, where?: SQL): Promise<AccommodationView[]> {
  const rows = await context.db
    .select({
      request: accommodationRequests,
      invitation: invitations,
      assessment: assessments,
      attempt: attemptColumns,
      answeredBy: users.name,
    })
    .from(accommodationRequests)
    .innerJoin(invitations, eq(invitations.id, accommodationRequests.invitationId))
    .innerJoin(assessments, eq(assessments.id, invitations.assessmentId))
    .leftJoin(attempts, eq(attempts.invitationId, invitations.id))
    .leftJoin(users, eq(users.id, accommodationRequests.answeredBy))
    .where(where)
    .orderBy(sql`${accommodationRequests.answeredAt} is not null`, desc(accommodationRequests.createdAt))
  const now = context.now()
  return rows.map(({ request, invitation, assessment, attempt, answeredBy }) => ({
    ...toCandidateAccommodation(request),
    id: request.id,
    candidate: { name: invitation.name, email: invitation.email },
    assessment: { id: assessment.id, title: assessment.title, durationMinutes: assessment.durationMinutes },
    state: invitationState(invitation, attempt, now),
    extraMinutes: invitation.extraMinutes,
    answeredBy,
  }))
}
