import { queryOptions } from '@tanstack/react-query'
import type {
  Agreement,
  AnswerList,
  Judgement,
  NewOverride,
  NewRating,
  NewReview,
  NewRubric,
  RubricView,
} from '../../../../server/shared/judgement.ts'
import { api, read } from '../../../shared/api/client.ts'

/** How an attempt is judged; asked again whenever something of the attempt is new. */
export function judgementQuery(attemptId: string) {
  return queryOptions({
    queryKey: ['attempt', attemptId, 'judgement'],
    queryFn: (): Promise<Judgement> => read(api.api.attempts[':id'].judgement.$get({ param: { id: attemptId } })),
  })
}

export function rate(id: string, json: NewRating): Promise<Judgement> {
  return read(api.api.attempts[':id'].judgement.ratings.$post({ param: { id }, json }))
}

export function submitReview(id: string, json: NewReview): Promise<Judgement> {
  return read(api.api.attempts[':id'].judgement.review.$post({ param: { id }, json }))
}

export function takeBackReview(id: string): Promise<Judgement> {
  return read(api.api.attempts[':id'].judgement.review.$delete({ param: { id } }))
}

export function overrideScore(id: string, json: NewOverride): Promise<Judgement> {
  return read(api.api.attempts[':id'].judgement.overrides.$post({ param: { id }, json }))
}

/** What an assessment's attempts are judged by. */
export function rubricQuery(assessmentId: string) {
  return queryOptions({
    queryKey: ['rubric', assessmentId],
    queryFn: (): Promise<RubricView> => read(api.api.assessments[':id'].rubric.$get({ param: { id: assessmentId } })),
  })
}

export function saveRubric(id: string, json: NewRubric): Promise<RubricView> {
  return read(api.api.assessments[':id'].rubric.$put({ param: { id }, json }))
}

export function agreementQuery(assessmentId: string) {
  return queryOptions({
    queryKey: ['agreement', assessmentId],
    queryFn: (): Promise<Agreement> => read(api.api.assessments[':id'].agreement.$get({ param: { id: assessmentId } })),
  })
}

/** Whose answers to one question there are. */
export function answersQuery(assessmentId: string, challenge: string, question: string) {
  return queryOptions({
    queryKey: ['answers', assessmentId, challenge, question],
    queryFn: (): Promise<AnswerList> =>
      read(api.api.assessments[':id'].answers.$get({ param: { id: assessmentId }, query: { challenge, question } })),
  })
}
