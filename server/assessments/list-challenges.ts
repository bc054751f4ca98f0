import type { AppContext } from '../context.ts'
import { AppError } from '../http/errors.ts'
import type { ChallengeList } from '../shared/challenges.ts'
export async function listChallenges(_: { context: AppContext }): Promise<ChallengeList> {
  throw new AppError('unavailable', 'Not yet.')
}
