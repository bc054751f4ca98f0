import type { CandidateAfterwards } from '../../../server/shared/receipts.ts'
import { candidateApi, read } from '../../shared/api/client.ts'

/** The receipt, where things stand, and the feedback that was given. */
export function fetchAfterwards(token: string): Promise<CandidateAfterwards> {
  return read(candidateApi(token).api.candidate.afterwards.$get())
}
