import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { LibraryChallenge } from '../../../server/shared/library.ts'
import { challengeQuery, libraryQuery } from './api/library.ts'

/** An act on a challenge: its page shows the answer at once, and what was known of the library is asked for again. */
export function useAct<Input>(slug: string, act: (input: Input) => Promise<LibraryChallenge>, onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: (challenge) => {
      queries.setQueryData(challengeQuery(slug).queryKey, challenge)
      void queries.invalidateQueries({ queryKey: libraryQuery.queryKey, exact: true })
      onDone()
    },
  })
}
