import { eq } from 'drizzle-orm'
import { selectAssessment } from '../../assessments/read-assessment.ts'
import { attempts } from '../../attempts/tables.ts'
import type { Executor } from '../../database/database.ts'
import { decisions } from '../../decisions/tables.ts'
import type { Invitation } from '../tables.ts'

/** Whether a blind review is still open, so that nobody may learn from a name how an attempt went. */
export async function isHiddenByVeil(db: Executor, { id, assessmentId }: Invitation): Promise<boolean> {
  const { blind } = await selectAssessment(db, assessmentId)
  if (!blind) return false
  const [decided] = await db
    .select({ version: decisions.version })
    .from(decisions)
    .innerJoin(attempts, eq(attempts.id, decisions.attemptId))
    .where(eq(attempts.invitationId, id))
    .limit(1)
  return decided === undefined
}
