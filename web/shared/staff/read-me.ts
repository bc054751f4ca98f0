import { queryOptions } from '@tanstack/react-query'
import type { Me } from '../../../server/shared/review.ts'
import { api, read } from '../api/client.ts'

/** Who is signed in. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: (): Promise<Me> => read(api.api.me.$get()),
  staleTime: 300_000,
})
