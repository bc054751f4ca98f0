import type { CandidateAttempt } from '../../../../server/shared/attempts.ts'
import { hiddenResultsSentence } from '../../../shared/format/hidden-results.ts'

/** What a submission counts for and what is told of it, to be read before it is made. */
export function submissionMeaning({
  counts,
  hiddenResults,
}: Pick<CandidateAttempt, 'counts' | 'hiddenResults'>): string {
  const counting = counts === 'last' ? 'Your last submission counts.' : 'Your best submission counts.'
  return `${counting} ${hiddenResultsSentence[hiddenResults]}`
}
