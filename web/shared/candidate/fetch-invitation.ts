import type { CandidateInvitation } from '../../../server/shared/attempts.ts'
import { candidateApi, read } from '../api/client.ts'

/** What awaits the holder of this link, and the link's state. */
export function fetchInvitation(token: string): Promise<CandidateInvitation> {
  return read(candidateApi(token).api.candidate.invitation.$get())
}
