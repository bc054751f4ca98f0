import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'

/** Goes where the person was heading before the sign-in stood in the way; only to pages of our own. */
export function useEnter(next: string | undefined): () => Promise<void> {
  const navigate = useNavigate()
  const queries = useQueryClient()
  return async () => {
    queries.clear()
    await navigate({ href: next?.startsWith('/') && !next.startsWith('//') ? next : '/' })
  }
}
