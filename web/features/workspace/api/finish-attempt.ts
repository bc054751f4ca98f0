import type { CandidateAttempt } from '../../../../server/shared/attempts.ts'
import type { JournalAppend } from '../../../../server/shared/journal.ts'
import { candidateApi, read } from '../../../shared/api/client.ts'

/** Ends the attempt by hand. There is no way back. */
export function finishAttempt(token: string, journal: JournalAppend): Promise<CandidateAttempt> {
  return read(candidateApi(token).api.candidate.finish.$post({ json: { journal } }))
}
