import { queryOptions } from '@tanstack/react-query'
import type {
  AssessmentList,
  CreatedInvitation,
  InvitationList,
  InvitationView,
  NewInvitation,
} from '../../../../server/shared/assessments.ts'
import { api, read } from '../../../shared/api/client.ts'

export const assessmentsQuery = queryOptions({
  queryKey: ['assessments'],
  queryFn: (): Promise<AssessmentList> => read(api.api.assessments.$get()),
})

export function invitationsQuery(assessmentId: string) {
  return queryOptions({
    queryKey: ['invitations', assessmentId],
    queryFn: (): Promise<InvitationList> =>
      read(api.api.assessments[':id'].invitations.$get({ param: { id: assessmentId } })),
  })
}

/** The answer is the only place that ever shows the link. */
export function invite(assessmentId: string, invitation: NewInvitation): Promise<CreatedInvitation> {
  return read(api.api.assessments[':id'].invitations.$post({ param: { id: assessmentId }, json: invitation }))
}

export function revokeInvitation(id: string): Promise<InvitationView> {
  return read(api.api.invitations[':id'].revoke.$post({ param: { id } }))
}
