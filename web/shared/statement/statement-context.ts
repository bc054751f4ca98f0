import { createContext } from 'react'

/** What the page around a statement can do for it. Paths are relative to the challenge's folder. */
export interface StatementSurroundings {
  /** Fetches a picture that stands beside the statement; null where there is none of that path. */
  readonly image?: (path: string) => { readonly key: string; readonly load: () => Promise<Blob> } | null
  /** Opens a file of the project, at a line counted from 1; undefined where there is no such file. */
  readonly file?: (path: string, line: number | null) => (() => void) | undefined
}

export const StatementContext = createContext<StatementSurroundings>({})
