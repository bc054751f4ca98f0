import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '../database/database.ts'
import { attemptPauses } from './tables.ts'

/** Ends the pause that lasts. False where there is none. @param args.by id of the user, null where nobody did */
export async function endPause(
  tx: Transaction,
  { attemptId, at, by }: { attemptId: string; at: Date; by: string | null },
): Promise<boolean> {
  const ended = await tx
    .update(attemptPauses)
    .set({ resumedAt: at, resumedBy: by })
    .where(and(eq(attemptPauses.attemptId, attemptId), isNull(attemptPauses.resumedAt)))
    .returning({ id: attemptPauses.id })
  return ended.length > 0
}
