import { errorOf } from './api-error.ts'
import { inTime, patience } from './in-time.ts'

/**
 * A picture as data: an image tag could not send the token of a personal link.
 * @throws ApiError
 */
export async function fetchPicture(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Blob> {
  const response = await inTime((input, init) => fetch(input, init), patience.usual)(path, { headers })
  if (!response.ok) throw await errorOf(response)
  return response.blob()
}
