import type { AppContext } from '../context.ts'
import { AppError } from '../http/errors.ts'
import type { AssessmentList } from '../shared/assessments.ts'
export async function listAssessments(_: { context: AppContext }): Promise<AssessmentList> {
  throw new AppError('unavailable', 'Not yet.')
}
