import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { RegradingView } from '../../../../server/shared/regrading.ts'

/** An act on a regrading: whatever comes of it, the page shows how it stands then. */
export function useSettle(act: () => Promise<RegradingView>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['regrading'] }),
        queries.invalidateQueries({ queryKey: ['regradings'] }),
        queries.invalidateQueries({ queryKey: ['attempts'] }),
        queries.invalidateQueries({ queryKey: ['attempt'] }),
      ]),
  })
}
