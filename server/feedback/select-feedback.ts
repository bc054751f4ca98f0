import { eq } from 'drizzle-orm'
import type { Executor } from '../database/database.ts'
import type { CandidateFeedback } from '../shared/feedback.ts'
import { challengeFeedback } from './tables.ts'

/** What the candidate of an attempt has said, for themselves to read. */
export async function selectOwnFeedback(db: Executor, attemptId: string): Promise<CandidateFeedback[]> {
  const { slug: challenge, clear, fair, time, comment } = challengeFeedback
  return db
    .select({ challenge, clear, fair, time, comment })
    .from(challengeFeedback)
    .where(eq(challengeFeedback.attemptId, attemptId))
}
