import { eq } from 'drizzle-orm'
import type { AppContext } from '../context.ts'
import type { ChallengeFeedback } from '../shared/feedback.ts'
import { summariseFeedback } from './summarise-feedback.ts'
import { challengeFeedback } from './tables.ts'

/** What candidates think of a challenge, all its versions together. One that nobody spoke of has no answers. */
export async function readChallengeFeedback(args: { context: AppContext; slug: string }): Promise<ChallengeFeedback> {
  const { clear, fair, time, comment } = challengeFeedback
  const rows = await args.context.db
    .select({ clear, fair, time, comment })
    .from(challengeFeedback)
    .where(eq(challengeFeedback.slug, args.slug))
  return summariseFeedback(args.slug, rows)
}
