import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type {
  AssessmentView,
  CreatedInvitation,
  InvitationPage,
  InvitationView,
  NewInvitation,
} from '../../../../server/shared/assessments.ts'
import type { CandidateTimeline, ExtraTimeRequest, ReopenRequest } from '../../../../server/shared/invitation-care.ts'
import type { Imported, ImportPreview, ImportRequest } from '../../../../server/shared/invitation-import.ts'
import type { Erased, ErasurePlan, ErasureRequest } from '../../../../server/shared/privacy.ts'
import { api, read } from '../../../shared/api/client.ts'

const ofAssessment = api.api.assessments[':id']
const one = api.api.invitations[':id']

export function assessmentQuery(id: string) {
  return queryOptions({
    queryKey: ['assessments', id],
    queryFn: (): Promise<AssessmentView> => read(ofAssessment.$get({ param: { id } })),
  })
}

export function invitationsQuery(assessmentId: string, search: string) {
  return infiniteQueryOptions({
    queryKey: ['invitations', assessmentId, search],
    queryFn: ({ pageParam }): Promise<InvitationPage> => {
      const query = { ...(search && { search }), ...(pageParam !== null && { cursor: pageParam }) }
      return read(ofAssessment.invitations.$get({ param: { id: assessmentId }, query }))
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ cursor }) => cursor,
    placeholderData: keepPreviousData,
  })
}

/** The answer is the only place that ever shows the link. */
export function invite(assessmentId: string, invitation: NewInvitation): Promise<CreatedInvitation> {
  return read(ofAssessment.invitations.$post({ param: { id: assessmentId }, json: invitation }))
}

export function previewImport(assessmentId: string, json: ImportRequest): Promise<ImportPreview> {
  return read(ofAssessment.invitations.import.preview.$post({ param: { id: assessmentId }, json }))
}

export function importInvitations(assessmentId: string, json: ImportRequest): Promise<Imported> {
  return read(ofAssessment.invitations.import.$post({ param: { id: assessmentId }, json }))
}

export function revokeInvitation(id: string): Promise<InvitationView> {
  return read(one.revoke.$post({ param: { id } }))
}

export function resendInvitation(id: string): Promise<InvitationView> {
  return read(one.resend.$post({ param: { id } }))
}

export function reopenInvitation(id: string, json: ReopenRequest): Promise<InvitationView> {
  return read(one.reopen.$post({ param: { id }, json }))
}

export function giveExtraTime(id: string, json: ExtraTimeRequest): Promise<InvitationView> {
  return read(one['extra-time'].$post({ param: { id }, json }))
}

export function timelineQuery(id: string) {
  return queryOptions({
    queryKey: ['invitation-timeline', id],
    queryFn: (): Promise<CandidateTimeline> => read(one.timeline.$get({ param: { id } })),
    staleTime: 0,
  })
}

export function erasureQuery(id: string) {
  return queryOptions({
    queryKey: ['invitation-erasure', id],
    queryFn: (): Promise<ErasurePlan> => read(one.erasure.$get({ param: { id } })),
    staleTime: 0,
  })
}

export function erasePerson(id: string, json: ErasureRequest): Promise<Erased> {
  return read(one.erasure.$post({ param: { id }, json }))
}
