import { consentVersion } from '../../../server/shared/consent.ts'
import { candidateApi, read } from '../../shared/api/client.ts'
import { keepStarted } from '../../shared/candidate/started-attempt.ts'

/** Under which the start of an attempt is known, so that the page around does not change under it. */
export const startKey = (token: string) => ['start', token] as const

/** Starts the clock. Asked again (a double click, a lost answer), it gives the same attempt. */
export async function startAttempt(token: string): Promise<void> {
  const asked = candidateApi(token).api.candidate.attempt.$post({ json: { consent: consentVersion } })
  keepStarted(token, await read(asked))
}
