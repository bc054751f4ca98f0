import { type FindQuery, type Found, findInFiles, type SearchedFile } from './find-in-files.ts'

/** Searches off the page's own thread, so that typing stays free whatever somebody looks for. */

export interface FindRequest {
  readonly id: number
  readonly files: readonly SearchedFile[]
  readonly query: FindQuery
}

export type FindAnswer = { readonly id: number } & ({ readonly found: Found } | { readonly fault: string })

self.addEventListener('message', ({ data: { id, files, query } }: MessageEvent<FindRequest>) => {
  const answer = (outcome: { found: Found } | { fault: string }) => self.postMessage({ id, ...outcome })
  try {
    answer({ found: findInFiles(files, query) })
  } catch {
    answer({ fault: 'This is not a complete regular expression yet.' })
  }
})
