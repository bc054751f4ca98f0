import type { Afterwards } from '../shared/afterwards.ts'
import type { CandidateStanding } from '../shared/decisions.ts'
import type { Decision } from './tables.ts'

/** What has happened to a finished attempt. */
export interface Happened {
  readonly finishedAt: Date
  readonly reviewBegunAt: Date | null
  readonly decision: Pick<Decision, 'outcome' | 'decidedAt'> | null
}

/**
 *   received ── somebody looks ──→ review ── advance or decline ──→ decided
 *
 * A decision to hold leaves it under review: to the candidate nothing is settled.
 *
 * @param tells what the assessment lets its candidates know
 */
export function standingOf({ finishedAt, reviewBegunAt, decision }: Happened, tells: Afterwards): CandidateStanding {
  const received: CandidateStanding = { tells, stage: 'received', outcome: null, since: finishedAt.toISOString() }
  if (tells === 'received') return received
  if (decision && decision.outcome !== 'hold') {
    const outcome = tells === 'decision' ? decision.outcome : null
    return { tells, stage: 'decided', outcome, since: decision.decidedAt.toISOString() }
  }
  const since = reviewBegunAt ?? decision?.decidedAt
  return since ? { tells, stage: 'review', outcome: null, since: since.toISOString() } : received
}
