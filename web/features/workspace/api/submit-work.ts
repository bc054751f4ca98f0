import type { CandidateSubmission, SubmitRequest } from '../../../../server/shared/attempts.ts'
import { candidateApi, read } from '../../../shared/api/client.ts'

/** Hands the work in. Code is still `queued` then; its grade comes as an event. */
export function submitWork(token: string, request: SubmitRequest): Promise<CandidateSubmission> {
  return read(candidateApi(token).api.candidate.submissions.$post({ json: request }))
}
