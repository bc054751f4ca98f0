import { queryOptions } from '@tanstack/react-query'
import type { ApiKeyView, CreatedApiKey, NewApiKey } from '../../../../server/shared/api-keys.ts'
import { api, read } from '../../../shared/api/client.ts'

const keys = api.api.keys

export const keysQuery = queryOptions({
  queryKey: ['api-keys'],
  queryFn: (): Promise<{ keys: ApiKeyView[] }> => read(keys.$get()),
})

/** The answer is the only place that ever shows the key. */
export function makeKey(json: NewApiKey): Promise<CreatedApiKey> {
  return read(keys.$post({ json }))
}

export function revokeKey(id: string): Promise<ApiKeyView> {
  return read(keys[':id'].revoke.$post({ param: { id } }))
}
