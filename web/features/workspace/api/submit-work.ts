import type { CandidateSubmission, RunRequest } from '../../../../server/shared/attempts.ts'
import { candidateApi, read } from '../../../shared/api/client.ts'

/** Hands the work in for the hidden tests. The answer is still `queued`; its grade comes as an event. */
export function submitWork(token: string, request: RunRequest): Promise<CandidateSubmission> {
  return read(candidateApi(token).api.candidate.submissions.$post({ json: request }))
}
