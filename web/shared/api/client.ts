import { hc } from 'hono/client'
import type { AppType } from '../../../server/app.ts'
import { errorOf, offlineError } from './api-error.ts'
import { answererOf } from './stand-in.ts'

/** The API as the signed-in person: the session cookie rides along. */
export const api = hc<AppType>('/')

/** The API as the holder of a personal link. `init` reaches fetch; `keepalive` outlives the page. */
export function candidateApi(token: string, init: { keepalive?: boolean } = {}) {
  return hc<AppType>('/', { headers: { authorization: `Bearer ${token}` }, init, fetch: answererOf(token) })
}

interface Answer<Body> {
  readonly ok: boolean
  json(): Promise<Body>
}

/**
 * The body of a successful answer.
 * @throws ApiError for every other outcome, a lost line included
 */
export async function read<Body>(request: Promise<Answer<Body>>): Promise<Body> {
  const response = await request.catch(() => {
    throw offlineError()
  })
  if (!response.ok) throw await errorOf(response)
  return response.json()
}
