import type { AppContext } from '../context.ts'
import { AppError } from '../http/errors.ts'
import type { AttemptPage, AttemptQuery } from '../shared/review.ts'
export async function listAttempts(_: { context: AppContext; query: AttemptQuery }): Promise<AttemptPage> {
  throw new AppError('unavailable', 'Not yet.')
}
