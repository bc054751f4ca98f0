import type { CandidateFeedback, NewFeedback } from '../../../server/shared/feedback.ts'
import { candidateApi, read } from '../../shared/api/client.ts'

/** Says what a challenge was like, in place of what was said before. */
export function giveFeedback(token: string, feedback: NewFeedback): Promise<CandidateFeedback> {
  return read(candidateApi(token).api.candidate.feedback.$put({ json: feedback }))
}
