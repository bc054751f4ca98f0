import { QueryClient } from '@tanstack/react-query'
import { ApiError } from './api-error.ts'

/** Only what may pass by itself is tried again: a lost line, or a server that is busy or broken. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // The browser's own idea of being online is wrong too often: a request is the only test.
        networkMode: 'always',
        retry: (failures, error) => failures < 3 && !(error instanceof ApiError && error.isFinal),
        staleTime: 15_000,
        refetchOnWindowFocus: false,
      },
      mutations: { networkMode: 'always' },
    },
  })
}
