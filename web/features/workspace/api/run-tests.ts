import type { CandidateRun, RunRequest } from '../../../../server/shared/attempts.ts'
import { candidateApi, read } from '../../../shared/api/client.ts'

/** Runs the visible tests on the work as the server has it after the request's own batches. */
export function runTests(token: string, request: RunRequest): Promise<CandidateRun> {
  return read(candidateApi(token).api.candidate.runs.$post({ json: request }))
}
