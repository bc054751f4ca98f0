import { infiniteQueryOptions } from '@tanstack/react-query'
import type { AttemptPage } from '../../../../server/shared/review.ts'
import { api, read } from '../../../shared/api/client.ts'
import type { AttemptsSearch } from '../attempts-search.ts'

const rowsAPage = '200'

/** Attempts that fit the search, a page at a time. */
export function attemptsQuery(search: AttemptsSearch) {
  return infiniteQueryOptions({
    queryKey: ['attempts', search],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }): Promise<AttemptPage> =>
      read(api.api.attempts.$get({ query: { ...search, limit: rowsAPage, ...(pageParam && { cursor: pageParam }) } })),
    getNextPageParam: (page) => page.cursor,
  })
}
