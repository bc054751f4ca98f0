import type { AttemptPart } from '../attempts/attempt-content.ts'
import { toChallengeSummary } from '../attempts/challenge-summary.ts'
import type { ChallengeSummary } from '../shared/challenges.ts'

/**
 * What may be said of a slot before anything is drawn from it: a challenge as it is, a pool only in what its challenges
 * have in common, and the longest time among them.
 */
export function toSlotSummary(parts: readonly AttemptPart[]): ChallengeSummary | null {
  const [first, ...others] = parts.map(toChallengeSummary)
  if (!first || others.length === 0) return first ?? null
  const all = [first, ...others]
  return {
    slug: `one-of-${all.length}`,
    title: `One of ${all.length} challenges, drawn when you start`,
    kind: first.kind,
    difficulty: others.every(({ difficulty }) => difficulty === first.difficulty) ? first.difficulty : null,
    minutes: all.some(({ minutes }) => minutes === null) ? null : Math.max(...all.map(({ minutes }) => minutes ?? 0)),
    languages: first.languages.filter((language) => others.every(({ languages }) => languages.includes(language))),
    weight: first.weight,
  }
}
