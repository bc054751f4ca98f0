import type { AppContext } from '../context.ts'
import { AppError } from '../http/errors.ts'
import type { ReviewAttempt } from '../shared/review.ts'
export async function readAttempt(_: { context: AppContext; id: string }): Promise<ReviewAttempt> {
  throw new AppError('unavailable', 'Not yet.')
}
