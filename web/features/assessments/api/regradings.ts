import { queryOptions } from '@tanstack/react-query'
import type { NewRegrading, RegradingChoices, RegradingView } from '../../../../server/shared/regrading.ts'
import { api, read } from '../../../shared/api/client.ts'

const ofAssessment = api.api.assessments[':id'].regradings
const one = api.api.regradings[':id']

/** While it is graded, how often it is asked how far. */
const watchMs = 1_000

export function regradingsQuery(assessmentId: string) {
  return queryOptions({
    queryKey: ['regradings', assessmentId],
    queryFn: (): Promise<RegradingChoices> => read(ofAssessment.$get({ param: { id: assessmentId } })),
    staleTime: 0,
  })
}

export function regradingQuery(id: string, from: number) {
  return queryOptions({
    queryKey: ['regrading', id, from],
    queryFn: (): Promise<RegradingView> => read(one.$get({ param: { id }, query: { from: String(from) } })),
    refetchInterval: ({ state: { data } }) => (data?.state === 'running' ? watchMs : false),
    staleTime: 0,
  })
}

export function startRegrading(assessmentId: string, json: NewRegrading): Promise<RegradingView> {
  return read(ofAssessment.$post({ param: { id: assessmentId }, json }))
}

export function applyRegrading(id: string): Promise<RegradingView> {
  return read(one.apply.$post({ param: { id } }))
}

export function dropRegrading(id: string): Promise<RegradingView> {
  return read(one.drop.$post({ param: { id } }))
}

export function includeMissing(id: string): Promise<RegradingView> {
  return read(one.include.$post({ param: { id } }))
}
