import { candidateView } from '../challenges/candidate-view.ts'
import type { ChallengeSummary } from '../shared/challenges.ts'
import type { AttemptPart } from './attempt-content.ts'

/** What may be said of a challenge to anybody, field by field. */
export function toChallengeSummary({ challenge, weight }: AttemptPart): ChallengeSummary {
  const { slug, title, kind, difficulty, minutes, languages } = candidateView(challenge)
  return { slug, title, kind, difficulty, minutes, languages: [...languages], weight }
}
