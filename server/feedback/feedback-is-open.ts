import type { CandidateStanding } from '../shared/decisions.ts'

/**
 * Feedback can be given and changed until the candidate is told of a decision. What they are not told must not show
 * by this either.
 */
export function feedbackIsOpen({ stage }: CandidateStanding): boolean {
  return stage !== 'decided'
}
