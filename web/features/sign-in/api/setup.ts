import { queryOptions } from '@tanstack/react-query'
import type { SetupRequest, SetupState } from '../../../../server/shared/auth.ts'
import { api, read } from '../../../shared/api/client.ts'

/** Whether this installation still waits for its first admin. */
export const setupQuery = queryOptions({
  queryKey: ['setup'],
  queryFn: (): Promise<SetupState> => read(api.api.setup.$get()),
})

/** @throws ApiError when somebody else was first, or a field is not taken */
export function setUp(request: SetupRequest): Promise<SetupState> {
  return read(api.api.setup.$post({ json: request }))
}
