import type { CandidateAccommodation } from '../shared/accommodations.ts'
import type { AccommodationRequest } from './tables.ts'

/** A request as its candidate sees it, field by field. */
export function toCandidateAccommodation(request: AccommodationRequest): CandidateAccommodation {
  const { wishes, note, createdAt, extraMinutes, reply, answeredAt } = request
  const answer = answeredAt && { extraMinutes, reply: reply ?? '', answeredAt: answeredAt.toISOString() }
  return { wishes, note, createdAt: createdAt.toISOString(), answer }
}
