export type MergeRequestState = 'open' | 'merged' | 'closed'

export interface MergeRequest {
  readonly id: number
  readonly project: string
  readonly title: string
  readonly state: MergeRequestState
  /** UTC, whole seconds, for example `2026-02-27T09:00:00Z`. */
  readonly updatedAt: string
}

export interface ListQuery {
  readonly project: string
  /** Only merge requests in this state; all of them if not given. */
  readonly state?: MergeRequestState
  readonly limit?: number
  /** `nextCursor` of the page before; the first page if not given. */
  readonly cursor?: string
}

export interface Page {
  readonly items: MergeRequest[]
  readonly nextCursor: string | null
}
