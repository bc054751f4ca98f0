import { and, asc, eq, inArray } from 'drizzle-orm'
import type { AttemptPart } from '../attempts/attempt-content.ts'
import { offeredIn } from '../attempts/offered-in.ts'
import { selectChallenge } from '../challenges/select-challenge.ts'
import type { Executor } from '../database/database.ts'
import { type Pinned, selectSettings } from './select-settings.ts'
import { assessmentChallenges, assessments } from './tables.ts'

/** One place of an assessment, and the exact version of what may come to stand there. */
export interface SlottedPart extends AttemptPart {
  readonly slot: number
}

/** What somebody who starts now may get: the slots in order, each with what is drawn from. */
export async function selectSlots(db: Executor, pinned: Pinned): Promise<AttemptPart[][]> {
  const { languages } = await selectSettings(db, pinned)
  const rows = await db
    .select()
    .from(assessmentChallenges)
    .where(
      and(
        eq(assessmentChallenges.assessmentId, pinned.assessmentId),
        eq(assessmentChallenges.version, pinned.assessmentVersion),
      ),
    )
    .orderBy(asc(assessmentChallenges.position))
  const slots = new Map<number, AttemptPart[]>()
  for (const { slot, hash, weight } of rows) {
    const challenge = offeredIn(await selectChallenge(db, hash), languages)
    slots.set(slot, [...(slots.get(slot) ?? []), { challenge, weight }])
  }
  return [...slots.values()]
}

/** What is published now, of many assessments at once. */
export async function selectPartsOfAssessments(
  db: Executor,
  assessmentIds: readonly string[],
): Promise<ReadonlyMap<string, SlottedPart[]>> {
  if (assessmentIds.length === 0) return new Map()
  const rows = await db
    .select({
      assessmentId: assessmentChallenges.assessmentId,
      hash: assessmentChallenges.hash,
      weight: assessmentChallenges.weight,
      slot: assessmentChallenges.slot,
    })
    .from(assessmentChallenges)
    .innerJoin(
      assessments,
      and(eq(assessments.id, assessmentChallenges.assessmentId), eq(assessments.version, assessmentChallenges.version)),
    )
    .where(inArray(assessmentChallenges.assessmentId, [...assessmentIds]))
    .orderBy(asc(assessmentChallenges.position))
  const parts = new Map<string, SlottedPart[]>()
  for (const { assessmentId, hash, weight, slot } of rows) {
    const challenge = await selectChallenge(db, hash)
    parts.set(assessmentId, [...(parts.get(assessmentId) ?? []), { challenge, weight, slot }])
  }
  return parts
}
