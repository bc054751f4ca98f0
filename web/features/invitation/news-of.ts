import type { CandidateInvitation } from '../../../server/shared/attempts.ts'
import { durationInWords } from '../../shared/format/duration.ts'

/** What of an invitation may change while its page is open. */
export type NewsSource = Pick<CandidateInvitation, 'state' | 'company' | 'extraMs' | 'accommodation'>

const stateNews: Partial<Record<CandidateInvitation['state'], string>> = {
  ready: 'The assessment is open now. You can start it when you like.',
  running: 'The clock is running.',
  expired: 'This invitation has expired.',
  revoked: 'This invitation was withdrawn.',
}

/** What has changed, for those who hear the page; empty where nothing has. */
export function newsOf(before: NewsSource, after: NewsSource): string {
  if (before.state !== after.state) return stateNews[after.state] ?? ''
  const answer = after.accommodation?.answer
  const sentences: string[] = []
  if (answer && answer.answeredAt !== before.accommodation?.answer?.answeredAt) {
    sentences.push(`${after.company} has answered your request.`)
  }
  if (before.extraMs !== after.extraMs) {
    sentences.push(
      after.extraMs > 0
        ? `You have ${durationInWords(after.extraMs)} of extra time now.`
        : 'You have no extra time any more.',
    )
  }
  return sentences.join(' ')
}
