import { consentVersion } from '../../../server/shared/consent.ts'
import { candidateApi, read } from '../../shared/api/client.ts'
import { keepStarted } from '../../shared/candidate/started-attempt.ts'

/** Starts the clock. Asked again (a double click, a lost answer), it gives the same attempt. */
export async function startAttempt(token: string): Promise<void> {
  const asked = candidateApi(token).api.candidate.attempt.$post({ json: { consent: consentVersion } })
  keepStarted(token, await read(asked))
}
