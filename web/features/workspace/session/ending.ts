import type { FinishReason } from '../../../../server/shared/attempts.ts'

/**
 * How the attempt comes to its end in this tab.
 *
 * ```
 *   working ──own clock at zero──▶ asking ──server: finished──▶ over
 *      ▲                             │
 *      └──────server: running────────┘        working ──Finish, or server: finished──▶ over
 * ```
 * The editor takes text only while `working`. Nothing but the server's word leads to `over`.
 */
export type Ending =
  | { readonly phase: 'working' }
  | { readonly phase: 'asking' }
  | { readonly phase: 'over'; readonly reason: FinishReason }

/** What the server has said about the attempt. */
export interface AttemptNews {
  readonly state: 'running' | 'finished'
  readonly finishReason: FinishReason | null
}

export function endingAfter(before: Ending, news: AttemptNews): Ending {
  if (before.phase === 'over') return before
  if (news.state === 'finished') return { phase: 'over', reason: news.finishReason ?? 'deadline' }
  return before.phase === 'working' ? before : { phase: 'working' }
}
