import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type {
  ConnectionList,
  ConnectionWithKey,
  ExchangePage,
  NewConnection,
  OrderPage,
  OrderView,
} from '../../../../server/shared/integrations.ts'
import { errorOf } from '../../../shared/api/api-error.ts'
import { api, read } from '../../../shared/api/client.ts'

export const connectionsQuery = queryOptions({
  queryKey: ['integrations'],
  queryFn: (): Promise<ConnectionList> => read(api.api.integrations.$get()),
})

/** The answer is the only place that ever shows the key. */
export function connect(json: NewConnection): Promise<ConnectionWithKey> {
  return read(api.api.integrations.$post({ json }))
}

/** The answer is the only place that ever shows the new key. */
export function rotateKey(id: string): Promise<ConnectionWithKey> {
  return read(api.api.integrations[':id']['rotate-key'].$post({ param: { id } }))
}

export async function disconnect(id: string): Promise<void> {
  const response = await api.api.integrations[':id'].$delete({ param: { id } })
  if (!response.ok) throw await errorOf(response)
}

export function ordersQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: ['integration-orders', id],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }): Promise<OrderPage> =>
      read(api.api.integrations[':id'].orders.$get({ param: { id }, query: pageParam ? { cursor: pageParam } : {} })),
    getNextPageParam: (page) => page.cursor,
  })
}

export function exchangesQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: ['integration-exchanges', id],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }): Promise<ExchangePage> =>
      read(
        api.api.integrations[':id'].exchanges.$get({ param: { id }, query: pageParam ? { cursor: pageParam } : {} }),
      ),
    getNextPageParam: (page) => page.cursor,
  })
}

export function tellAgain(id: string): Promise<OrderView> {
  return read(api.api['integration-orders'][':id']['tell-again'].$post({ param: { id } }))
}
