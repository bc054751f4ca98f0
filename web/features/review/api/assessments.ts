import { queryOptions } from '@tanstack/react-query'
import type { AssessmentList } from '../../../../server/shared/assessments.ts'
import { api, read } from '../../../shared/api/client.ts'

export const assessmentsQuery = queryOptions({
  queryKey: ['assessments'],
  queryFn: (): Promise<AssessmentList> => read(api.api.assessments.$get()),
})
