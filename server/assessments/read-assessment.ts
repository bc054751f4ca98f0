import { eq } from 'drizzle-orm'
import type { AppContext } from '../context.ts'
import type { Executor } from '../database/database.ts'
import { AppError } from '../http/errors.ts'
import type { AssessmentView } from '../shared/assessments.ts'
import { toAssessmentViews } from './list-assessments.ts'
import { type Assessment, assessments } from './tables.ts'

export async function readAssessment(args: { context: AppContext; id: string }): Promise<AssessmentView> {
  const { db } = args.context
  const [view] = await toAssessmentViews(db, [await selectAssessment(db, args.id)])
  if (!view) throw new Error('An assessment has no view')
  return view
}

/** Throws not-found. */
export async function selectAssessment(db: Executor, id: string): Promise<Assessment> {
  const [assessment] = await db.select().from(assessments).where(eq(assessments.id, id))
  if (!assessment) throw new AppError('not-found', 'There is no such assessment.')
  return assessment
}
