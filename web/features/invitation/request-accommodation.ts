import type { CandidateAccommodation, NewAccommodation } from '../../../server/shared/accommodations.ts'
import { candidateApi, read } from '../../shared/api/client.ts'

export function requestAccommodation(token: string, request: NewAccommodation): Promise<CandidateAccommodation> {
  return read(candidateApi(token).api.candidate.accommodation.$post({ json: request }))
}
