import { queryOptions } from '@tanstack/react-query'
import type { DecisionTrail, NewDecision } from '../../../../server/shared/decisions.ts'
import { api, read } from '../../../shared/api/client.ts'

/** What was decided of a finished attempt. Asking notes that somebody looks at it. */
export function decisionsQuery(attemptId: string) {
  return queryOptions({
    queryKey: ['attempt', attemptId, 'decisions'],
    queryFn: (): Promise<DecisionTrail> => read(api.api.attempts[':id'].review.$post({ param: { id: attemptId } })),
  })
}

export function decide(attemptId: string, decision: NewDecision): Promise<DecisionTrail> {
  return read(api.api.attempts[':id'].decisions.$post({ param: { id: attemptId }, json: decision }))
}
