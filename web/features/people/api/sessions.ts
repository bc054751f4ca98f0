import { queryOptions } from '@tanstack/react-query'
import type { SessionView } from '../../../../server/shared/people.ts'
import { errorOf } from '../../../shared/api/api-error.ts'
import { api, read } from '../../../shared/api/client.ts'

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: (): Promise<{ sessions: SessionView[] }> => read(api.api.sessions.$get()),
})

export async function endSession(id: string): Promise<void> {
  const response = await api.api.sessions[':id'].$delete({ param: { id } })
  if (!response.ok) throw await errorOf(response)
}

export function endOtherSessions(): Promise<{ sessions: SessionView[] }> {
  return read(api.api.sessions['end-others'].$post())
}
