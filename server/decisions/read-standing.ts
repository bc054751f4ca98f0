import { eq } from 'drizzle-orm'
import { selectSettings } from '../assessments/select-settings.ts'
import type { Attempt } from '../attempts/tables.ts'
import type { Executor } from '../database/database.ts'
import type { CandidateStanding } from '../shared/decisions.ts'
import { optionalLatestDecision } from './latest-decision.ts'
import { standingOf } from './standing.ts'
import { reviewsBegun } from './tables.ts'

/** Where a finished attempt stands, for its candidate. */
export async function readStanding(db: Executor, attempt: Attempt): Promise<CandidateStanding> {
  if (!attempt.finishedAt) throw new Error(`The attempt ${attempt.id} is not finished`)
  const { afterwards } = await selectSettings(db, attempt)
  const [begun] = await db.select().from(reviewsBegun).where(eq(reviewsBegun.attemptId, attempt.id))
  const decision = await optionalLatestDecision(db, attempt.id)
  return standingOf({ finishedAt: attempt.finishedAt, reviewBegunAt: begun?.begunAt ?? null, decision }, afterwards)
}
