import { errorOf, offlineError } from '../../shared/api/api-error.ts'
import { candidateApi } from '../../shared/api/client.ts'

/** Saves the copy of one's own work as a file. A plain link could not carry the token without showing it. */
export async function downloadWork(token: string): Promise<void> {
  const response = await candidateApi(token)
    .api.candidate.work.$get()
    .catch(() => {
      throw offlineError()
    })
  if (!response.ok) throw await errorOf(response)
  const address = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = 'my-work.zip'
  link.click()
  URL.revokeObjectURL(address)
}
