import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { ErasurePage, Retention } from '../../../server/shared/privacy.ts'
import { api, read } from '../../shared/api/client.ts'

export const retentionQuery = queryOptions({
  queryKey: ['retention'],
  queryFn: (): Promise<Retention> => read(api.api.retention.$get()),
})

export const erasuresQuery = infiniteQueryOptions({
  queryKey: ['erasures'],
  queryFn: ({ pageParam }): Promise<ErasurePage> =>
    read(api.api.erasures.$get({ query: pageParam === null ? {} : { cursor: pageParam } })),
  initialPageParam: null as string | null,
  getNextPageParam: ({ cursor }) => cursor,
})
