import type { ApiError } from '../../../shared/api/api-error.ts'
import type { StopReason } from './status.ts'

/** What the journal does about a failed request. */
export type Reaction =
  | { readonly kind: 'stop'; readonly reason: StopReason }
  /** The server has more than this tab thought: go on from `next`. */
  | { readonly kind: 'skip'; readonly next: number }
  | { readonly kind: 'retry' }
  /** The failure was not about the journal. */
  | { readonly kind: 'none' }

/**
 * @param request `own` for an append of its own; `carried` where batches rode along with another request, whose
 *   failures are mostly about that request
 * @param firstPending the lowest number that this tab still holds, if any
 */
export function reactionTo(failure: ApiError, request: 'own' | 'carried', firstPending: number | undefined): Reaction {
  switch (failure.code) {
    case 'journal-taken':
      return { kind: 'stop', reason: 'taken' }
    case 'attempt-over':
    case 'gone':
      return { kind: 'stop', reason: 'over' }
    case 'journal-gap':
      return reactionToGap(failure.details.expected, firstPending)
    case 'too-large':
      return { kind: 'stop', reason: 'refused' }
    case 'rate-limited':
      return request === 'own' ? { kind: 'retry' } : { kind: 'none' }
    case 'offline':
    case 'internal':
    case 'unavailable':
      return { kind: 'retry' }
    default:
      return request === 'own' ? { kind: 'stop', reason: 'refused' } : { kind: 'none' }
  }
}

/** Where the server lacks batches that this tab no longer has, only loading the page again brings the two together. */
function reactionToGap(expected: unknown, firstPending: number | undefined): Reaction {
  if (typeof expected !== 'number' || firstPending === undefined) return { kind: 'retry' }
  if (expected < firstPending) return { kind: 'stop', reason: 'taken' }
  return { kind: 'skip', next: expected }
}
