import { queryOptions } from '@tanstack/react-query'
import type {
  CreatedInterviewLink,
  InterviewLinkList,
  InterviewReport,
  NewDecisions,
  NewInterviewLink,
} from '../../../../server/shared/handing-on.ts'
import { api, candidateApi, read } from '../../../shared/api/client.ts'

/** An attempt as an interviewer is told of it. */
export function reportQuery(attemptId: string) {
  return queryOptions({
    queryKey: ['attempt', attemptId, 'report'],
    queryFn: (): Promise<InterviewReport> => read(api.api.attempts[':id'].report.$get({ param: { id: attemptId } })),
  })
}

/** The same by a link, without an account. Nothing of it is kept once the page is left. */
export function linkedReportQuery(token: string) {
  return queryOptions({
    queryKey: ['report', token],
    queryFn: (): Promise<InterviewReport> => read(candidateApi(token).api.report.$get()),
    gcTime: 0,
  })
}

export function interviewLinksQuery(attemptId: string) {
  return queryOptions({
    queryKey: ['attempt', attemptId, 'links'],
    queryFn: (): Promise<InterviewLinkList> =>
      read(api.api.attempts[':id']['interview-links'].$get({ param: { id: attemptId } })),
  })
}

/** The answer is the only place that ever shows the address. */
export function createInterviewLink(id: string, json: NewInterviewLink): Promise<CreatedInterviewLink> {
  return read(api.api.attempts[':id']['interview-links'].$post({ param: { id }, json }))
}

export function revokeInterviewLink(id: string): Promise<InterviewLinkList> {
  return read(api.api['interview-links'][':id'].revoke.$post({ param: { id } }))
}

export async function decideMany(json: NewDecisions): Promise<void> {
  await read(api.api['review-decisions'].$post({ json }))
}
