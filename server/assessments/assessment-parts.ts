import { asc, inArray } from 'drizzle-orm'
import type { AttemptPart } from '../attempts/attempt-content.ts'
import { selectChallenge } from '../challenges/select-challenge.ts'
import type { Executor } from '../database/database.ts'
import { assessmentChallenges } from './tables.ts'

/** What somebody who starts now would get, in order. */
export async function selectAssessmentParts(db: Executor, assessmentId: string): Promise<AttemptPart[]> {
  return (await selectPartsOfAssessments(db, [assessmentId])).get(assessmentId) ?? []
}

/** The same for many assessments at once. */
export async function selectPartsOfAssessments(
  db: Executor,
  assessmentIds: readonly string[],
): Promise<ReadonlyMap<string, AttemptPart[]>> {
  if (assessmentIds.length === 0) return new Map()
  const rows = await db
    .select()
    .from(assessmentChallenges)
    .where(inArray(assessmentChallenges.assessmentId, [...assessmentIds]))
    .orderBy(asc(assessmentChallenges.position))
  const parts = new Map<string, AttemptPart[]>()
  for (const { assessmentId, hash, weight } of rows) {
    const challenge = await selectChallenge(db, hash)
    parts.set(assessmentId, [...(parts.get(assessmentId) ?? []), { challenge, weight }])
  }
  return parts
}
