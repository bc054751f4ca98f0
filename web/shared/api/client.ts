import { hc } from 'hono/client'
import type { AppType } from '../../../server/app.ts'
import { errorOf, offlineError } from './api-error.ts'
import { inTime, patience } from './in-time.ts'
import { answererOf } from './stand-in.ts'

/** The API as the signed-in person: the session cookie rides along. */
export const api = hc<AppType>('/', { fetch: inTime((input, init) => fetch(input, init), patience.company) })

interface CandidateRequest {
  /** The request outlives the page. */
  readonly keepalive?: boolean
  /** Ends the request, in place of the time that it would have. */
  readonly signal?: AbortSignal
  /** How long is waited for the beginning of an answer, in milliseconds. */
  readonly patienceMs?: number
}

/** The API as the holder of a personal link. */
export function candidateApi(token: string, { patienceMs = patience.usual, ...init }: CandidateRequest = {}) {
  const headers = { authorization: `Bearer ${token}` }
  return hc<AppType>('/', { headers, init, fetch: inTime(answererOf(token), patienceMs) })
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
  return response.json().catch(() => {
    throw offlineError()
  })
}
