import { and, count, eq, inArray } from 'drizzle-orm'
import { assessmentChallenges, assessments } from '../assessments/tables.ts'
import type { Transaction } from '../database/database.ts'
import { attemptChallenges, attempts } from './tables.ts'

type Choice = typeof assessmentChallenges.$inferSelect

/**
 * One challenge of each slot, in order. Of a pool comes the one that was drawn least often at this assessment so far,
 * by chance among those that are even, so that all of them are used alike and nobody can tell who gets which.
 *
 * @param random between 0 and 1
 */
export async function drawChallenges(
  tx: Transaction,
  { assessmentId, assessmentVersion }: { assessmentId: string; assessmentVersion: number },
  random: () => number = Math.random,
): Promise<Choice[]> {
  const choices = await tx
    .select()
    .from(assessmentChallenges)
    .where(
      and(eq(assessmentChallenges.assessmentId, assessmentId), eq(assessmentChallenges.version, assessmentVersion)),
    )
    .orderBy(assessmentChallenges.position)
  const slots = Map.groupBy(choices, ({ slot }) => slot)
  if (slots.size === choices.length) return choices
  // Whoever starts at the same moment waits, and counts this draw too.
  await tx.select({ id: assessments.id }).from(assessments).where(eq(assessments.id, assessmentId)).for('no key update')
  const drawn = await countDrawn(tx, assessmentId, choices)
  return [...slots.values()].flatMap((pool) => leastDrawn(pool, drawn, random) ?? [])
}

async function countDrawn(tx: Transaction, assessmentId: string, choices: readonly Choice[]) {
  const slugs = choices.map(({ slug }) => slug)
  const rows = await tx
    .select({ slug: attemptChallenges.slug, times: count() })
    .from(attemptChallenges)
    .innerJoin(attempts, eq(attempts.id, attemptChallenges.attemptId))
    .where(and(eq(attempts.assessmentId, assessmentId), inArray(attemptChallenges.slug, slugs)))
    .groupBy(attemptChallenges.slug)
  return new Map(rows.map(({ slug, times }) => [slug, times]))
}

export function leastDrawn<C extends { slug: string }>(
  pool: readonly C[],
  drawn: ReadonlyMap<string, number>,
  random: () => number,
): C | undefined {
  const least = Math.min(...pool.map(({ slug }) => drawn.get(slug) ?? 0))
  const even = pool.filter(({ slug }) => (drawn.get(slug) ?? 0) === least)
  return even[Math.floor(random() * even.length)]
}
