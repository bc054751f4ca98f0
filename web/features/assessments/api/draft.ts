import { queryOptions } from '@tanstack/react-query'
import type {
  AssessmentDraft,
  AssessmentSettingsInput,
  DraftChange,
} from '../../../../server/shared/assessment-settings.ts'
import type { CandidateInvitation } from '../../../../server/shared/attempts.ts'
import type { ChallengeList } from '../../../../server/shared/challenges.ts'
import { api, read } from '../../../shared/api/client.ts'

const one = api.api.assessments[':id']

export function draftQuery(id: string) {
  return queryOptions({
    queryKey: ['assessment-draft', id],
    queryFn: (): Promise<AssessmentDraft> => read(one.draft.$get({ param: { id } })),
    // What is being edited must not be swapped under the hands; the server tells when somebody else has saved.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
}

export const challengesQuery = queryOptions({
  queryKey: ['challenges'],
  queryFn: (): Promise<ChallengeList> => read(api.api.challenges.$get()),
})

export function createDraft(settings: AssessmentSettingsInput): Promise<AssessmentDraft> {
  return read(api.api['assessment-drafts'].$post({ json: settings }))
}

export function saveDraft(id: string, change: DraftChange): Promise<AssessmentDraft> {
  return read(one.draft.$put({ param: { id }, json: change }))
}

export type StateChange = 'publish' | 'discard' | 'archive' | 'restore'

export function changeState(id: string, change: StateChange, basedOn: number): Promise<AssessmentDraft> {
  return read(one[change].$post({ param: { id }, json: { basedOn } }))
}

export function previewQuery(id: string) {
  return queryOptions({
    queryKey: ['assessment-preview', id],
    queryFn: (): Promise<CandidateInvitation> => read(one.preview.$get({ param: { id } })),
    staleTime: 0,
  })
}
