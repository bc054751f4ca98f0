import { queryOptions } from '@tanstack/react-query'
import type { MomentRequest, MomentRun, Playback, References } from '../../../../server/shared/playback.ts'
import { api, read } from '../../../shared/api/client.ts'

/** The whole journal of an attempt. */
export function playbackQuery(id: string) {
  return queryOptions({
    queryKey: ['playback', id],
    queryFn: (): Promise<Playback> => read(api.api.attempts[':id'].playback.$get({ param: { id } })),
    // What is on the screen must not move under the reader; a page that is opened again asks again.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  })
}

/** The authors' solutions. */
export function referencesQuery(id: string) {
  return queryOptions({
    queryKey: ['references', id],
    queryFn: (): Promise<References> => read(api.api.attempts[':id'].references.$get({ param: { id } })),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** Runs every test on the code as it was. */
export function runMoment(id: string, request: MomentRequest): Promise<MomentRun> {
  return read(api.api.attempts[':id'].moments.run.$post({ param: { id }, json: request }))
}
