import { eq, inArray } from 'drizzle-orm'
import { assessments } from '../assessments/tables.ts'
import { attempts } from '../attempts/tables.ts'
import type { Executor } from '../database/database.ts'
import { invitations } from '../invitations/tables.ts'
import { shownName } from '../review/veil.ts'
import type { ComparedAttempt } from '../shared/similarity.ts'

/** Attempts as pairs tell of them, by id. */
export async function selectCompared(
  db: Executor,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ComparedAttempt>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({
      attemptId: attempts.id,
      name: shownName,
      assessment: assessments.title,
      score: attempts.score,
      startedAt: attempts.startedAt,
    })
    .from(attempts)
    .innerJoin(assessments, eq(assessments.id, attempts.assessmentId))
    .innerJoin(invitations, eq(invitations.id, attempts.invitationId))
    .where(inArray(attempts.id, [...ids]))
  return new Map(rows.map((row) => [row.attemptId, { ...row, startedAt: row.startedAt.toISOString() }]))
}

/** Two attempts, who started first on the left. Null where one is gone. */
export function inOrder(
  compared: ReadonlyMap<string, ComparedAttempt>,
  one: string,
  other: string,
): { left: ComparedAttempt; right: ComparedAttempt } | null {
  const [first, second] = [compared.get(one), compared.get(other)]
  if (!first || !second) return null
  return first.startedAt <= second.startedAt ? { left: first, right: second } : { left: second, right: first }
}
