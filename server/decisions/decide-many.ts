import type { AppContext } from '../context.ts'
import type { NewDecisions } from '../shared/handing-on.ts'
import type { StaffUser } from '../shared/review.ts'
import { addDecision } from './decide.ts'

/** The same decision for many attempts with one reason: for all of them, or for none. Throws what `decide` throws. */
export async function decideMany(args: {
  context: AppContext
  user: StaffUser
  request: NewDecisions
}): Promise<{ decided: number }> {
  const { context, user } = args
  const { attempts, outcome, reason } = args.request
  const wanted = new Map(attempts.map(({ id, basedOn }) => [id, basedOn]))
  await context.db.transaction(async (tx) => {
    // In one order, so that two people who decide the same attempts at once cannot wait for each other.
    for (const id of [...wanted.keys()].sort()) {
      const decision = { outcome, reason, basedOn: wanted.get(id) ?? 0 }
      await addDecision({ context, tx, attemptId: id, decision, user })
    }
  })
  return { decided: wanted.size }
}
