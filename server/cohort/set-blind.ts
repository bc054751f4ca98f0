import { eq } from 'drizzle-orm'
import { assessments } from '../assessments/tables.ts'
import type { AppContext } from '../context.ts'
import { AppError } from '../http/errors.ts'

/** Draws or lifts the veil over an assessment's names. Throws not-found. */
export async function setBlind(args: { context: AppContext; assessmentId: string; blind: boolean }) {
  const { context, assessmentId, blind } = args
  const [row] = await context.db
    .update(assessments)
    .set({ blind })
    .where(eq(assessments.id, assessmentId))
    .returning({ blind: assessments.blind })
  if (!row) throw new AppError('not-found', 'There is no such assessment.')
  return row
}
