import type { AppliedCriterion } from '../shared/judgement.ts'

/**
 * Weighted mean of all criteria, 0 to 100 with two decimals. Levels are evenly apart: of four, the second is 33.33.
 * Null where there are no criteria, and until each has points.
 *
 * @param levelOf the index of the level that was chosen, or undefined
 */
export function reviewScore(
  criteria: readonly AppliedCriterion[],
  levelOf: (criterion: string) => number | undefined,
): number | null {
  let sum = 0
  let weights = 0
  for (const { id, weight, levels, points } of criteria) {
    const level = levelOf(id)
    const own = levels.length === 0 ? points : level === undefined ? null : levelPoints(level, levels.length)
    if (own === null) return null
    sum += weight * own
    weights += weight
  }
  return weights === 0 ? null : Math.round((100 * sum) / weights) / 100
}

/** A single level is no scale: whoever reaches it has all of it. */
function levelPoints(level: number, levels: number): number {
  return levels < 2 ? 100 : (100 * level) / (levels - 1)
}
