import { queryOptions } from '@tanstack/react-query'
import type {
  AssignRequest,
  CohortSummary,
  NewView,
  NextAttempt,
  ReviewerList,
  SavedView,
  ViewList,
} from '../../../../server/shared/cohort.ts'
import { api, read } from '../../../shared/api/client.ts'

/** How an assessment's candidates fared as a whole; asked again with the list, as attempts change. */
export function cohortQuery(assessmentId: string) {
  return queryOptions({
    queryKey: ['attempts', 'cohort', assessmentId],
    queryFn: (): Promise<CohortSummary> =>
      read(api.api.assessments[':id'].cohort.$get({ param: { id: assessmentId } })),
  })
}

export const reviewersQuery = queryOptions({
  queryKey: ['reviewers'],
  queryFn: (): Promise<ReviewerList> => read(api.api.reviewers.$get()),
  staleTime: 60_000,
})

export const viewsQuery = queryOptions({
  queryKey: ['views'],
  queryFn: (): Promise<ViewList> => read(api.api.views.$get()),
})

export function saveView(view: NewView): Promise<SavedView> {
  return read(api.api.views.$post({ json: view }))
}

export async function deleteView(id: string): Promise<void> {
  await read(api.api.views[':id'].$delete({ param: { id } }))
}

export function assignAttempts(request: AssignRequest): Promise<{ changed: number }> {
  return read(api.api['review-assignments'].$post({ json: request }))
}

export function takeNext(assessmentId: string, after: string | null): Promise<NextAttempt> {
  return read(api.api.assessments[':id'].next.$post({ param: { id: assessmentId }, json: { after } }))
}

export async function setBlind(assessmentId: string, blind: boolean): Promise<void> {
  await read(api.api.assessments[':id'].blind.$post({ param: { id: assessmentId }, json: { blind } }))
}
