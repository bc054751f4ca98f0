import { desc, eq } from 'drizzle-orm'
import { selectAttempt } from '../attempts/select-attempt.ts'
import { users } from '../auth/tables.ts'
import type { AppContext } from '../context.ts'
import type { DecisionTrail } from '../shared/decisions.ts'
import { bandsName } from './decide-by-bands.ts'
import { decisions } from './tables.ts'

/** What was decided of an attempt, the newest first. Throws not-found. */
export async function listDecisions(args: { context: AppContext; attemptId: string }): Promise<DecisionTrail> {
  const { db } = args.context
  await selectAttempt(db, args.attemptId)
  const { version, outcome, reason, byBands, decidedAt } = decisions
  const rows = await db
    .select({ version, outcome, reason, byBands, by: users.name, decidedAt })
    .from(decisions)
    .leftJoin(users, eq(users.id, decisions.decidedBy))
    .where(eq(decisions.attemptId, args.attemptId))
    .orderBy(desc(version))
  return {
    decisions: rows.map(({ decidedAt: at, byBands: isByBands, by, ...row }) => {
      return { ...row, by: isByBands ? bandsName : by, at: at.toISOString() }
    }),
  }
}
