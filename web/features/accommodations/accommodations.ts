import { queryOptions } from '@tanstack/react-query'
import type {
  AccommodationAnswer,
  AccommodationList,
  AccommodationView,
} from '../../../server/shared/accommodations.ts'
import { api, read } from '../../shared/api/client.ts'

export const accommodationsQuery = queryOptions({
  queryKey: ['accommodations'],
  queryFn: (): Promise<AccommodationList> => read(api.api.accommodations.$get()),
})

export function answerAccommodation(id: string, answer: AccommodationAnswer): Promise<AccommodationView> {
  return read(api.api.accommodations[':id'].answer.$post({ param: { id }, json: answer }))
}
