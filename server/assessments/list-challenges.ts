import { toChallengeSummary } from '../attempts/challenge-summary.ts'
import { selectCurrentChallenges } from '../challenges/select-challenge.ts'
import type { AppContext } from '../context.ts'
import type { ChallengeList } from '../shared/challenges.ts'

/** What an assessment can be made of. */
export async function listChallenges({ context }: { context: AppContext }): Promise<ChallengeList> {
  const current = await selectCurrentChallenges(context.db)
  return { challenges: [...current.values()].map((challenge) => toChallengeSummary({ challenge, weight: 1 })) }
}
