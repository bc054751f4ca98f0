import type { AppContext } from '../context.ts'
import { AppError } from '../http/errors.ts'
import type { AssessmentView } from '../shared/assessments.ts'
export async function readAssessment(_: { context: AppContext; id: string }): Promise<AssessmentView> {
  throw new AppError('unavailable', 'Not yet.')
}
