import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'

/** Where somebody was heading, if that is a page of our own; else the first one. */
export function ownPath(next: string | undefined): string {
  return next?.startsWith('/') && !next.startsWith('//') ? next : '/'
}

/** Goes where the person was heading before the sign-in stood in the way. */
export function useEnter(next: string | undefined): () => Promise<void> {
  const navigate = useNavigate()
  const queries = useQueryClient()
  return async () => {
    queries.clear()
    await navigate({ href: ownPath(next) })
  }
}
