import type { AppContext } from '../context.ts'
import { AppError } from '../http/errors.ts'
import type { AssessmentView, NewAssessment } from '../shared/assessments.ts'
export async function createAssessment(_: { context: AppContext; input: NewAssessment }): Promise<AssessmentView> {
  throw new AppError('unavailable', 'Not yet.')
}
