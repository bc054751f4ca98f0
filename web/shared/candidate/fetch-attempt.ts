import type { CandidateAttempt } from '../../../server/shared/attempts.ts'
import { candidateApi, read } from '../api/client.ts'

export function fetchAttempt(token: string): Promise<CandidateAttempt> {
  return read(candidateApi(token).api.candidate.attempt.$get())
}
