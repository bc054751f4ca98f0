export interface Branch {
  readonly name: string
  readonly commit: string
}

export interface Page {
  readonly branches: readonly Branch[]
  /** What to ask for the next page with, null on the last one. */
  readonly next: string | null
}

/** Errors of both servers have `temporary: true` where the same call may succeed later. */
export interface Source {
  listPage(cursor: string | null): Promise<Page>
}

export interface Mirror {
  list(): Promise<readonly Branch[]>
  /** Creates the branch, or moves it to that commit. */
  set(name: string, commit: string): Promise<void>
  remove(name: string): Promise<void>
}

export type Wait = (ms: number) => Promise<void>

export interface Change {
  readonly kind: 'created' | 'updated' | 'removed'
  readonly branch: Branch
}

export interface Report {
  readonly ok: boolean
  readonly created: readonly string[]
  readonly updated: readonly string[]
  readonly removed: readonly string[]
  readonly failed: readonly { readonly name: string; readonly error: unknown }[]
}
