import type { CandidateAttempt } from '../../../server/shared/attempts.ts'
import { consentVersion } from '../../../server/shared/consent.ts'
import { candidateApi, read } from '../../shared/api/client.ts'

/** Starts the clock. Asked again (a double click, a lost answer), it gives the same attempt. */
export function startAttempt(token: string): Promise<CandidateAttempt> {
  return read(candidateApi(token).api.candidate.attempt.$post({ json: { consent: consentVersion } }))
}
