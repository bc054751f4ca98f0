import { queryOptions } from '@tanstack/react-query'
import { type StatusView, statusEveryMs } from '../../../server/shared/status.ts'
import { api, read } from '../../shared/api/client.ts'

/** Asked again as often as there is something new, while the page is looked at. */
export const statusQuery = queryOptions({
  queryKey: ['status'],
  queryFn: (): Promise<StatusView> => read(api.api.status.$get()),
  refetchInterval: statusEveryMs,
})
