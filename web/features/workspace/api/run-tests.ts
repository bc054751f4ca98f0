import type { RunEvent, RunRequest } from '../../../../server/shared/attempts.ts'
import { errorOf, offlineError } from '../../../shared/api/api-error.ts'
import { candidateApi } from '../../../shared/api/client.ts'
import { patience } from '../../../shared/api/in-time.ts'
import { readLines } from '../../../shared/api/read-lines.ts'
import { Silence } from '../../../shared/api/silence.ts'

/**
 * Runs the visible tests and the candidate's own on the work as the server has it after the request's own batches.
 * Resolves as soon as these are stored and the run has begun; what is returned then tells of it as it goes on.
 *
 * @throws ApiError where the run is refused
 */
export async function runTests(token: string, request: RunRequest): Promise<AsyncIterable<RunEvent>> {
  const headers = { accept: 'application/x-ndjson' }
  const silence = new Silence(patience.run)
  const response = await candidateApi(token, { signal: silence.signal })
    .api.candidate.runs.$post({ json: request }, { headers })
    .catch(() => {
      throw offlineError()
    })
  if (!response.ok || !response.body) throw await errorOf(response)
  return silence.endedBy(readLines<RunEvent>(response.body))
}
