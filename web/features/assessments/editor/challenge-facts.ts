import type { ChallengeSlot } from '../../../../server/shared/assessment-settings.ts'
import type { ChallengeList } from '../../../../server/shared/challenges.ts'
import { difficultyName, kindName, languageName, listed } from '../../../shared/format/names.ts'

type Listed = ChallengeList['challenges'][number]

/** "Break-fix · Medium · 25 min · JavaScript and TypeScript". */
export function challengeFacts({ kind, difficulty, minutes, languages }: Listed): string {
  return [
    kindName[kind],
    difficulty && difficultyName[difficulty],
    minutes && `${minutes} min`,
    languages.length > 0 && listed(languages.map((language) => languageName[language])),
  ]
    .filter(Boolean)
    .join(' · ')
}

/** What can still be chosen: nothing stands in an assessment twice. */
export function challengeOptions(
  library: readonly Listed[],
  slots: readonly ChallengeSlot[],
  allowed: (challenge: Listed) => boolean = () => true,
) {
  const taken = new Set(slots.flatMap(({ slug, or }) => [slug, ...or]))
  return library
    .filter((challenge) => !taken.has(challenge.slug) && allowed(challenge))
    .map((challenge) => ({ value: challenge.slug, label: `${challenge.title} (${challengeFacts(challenge)})` }))
}

/** How long the challenges are meant to take, each pool as its longest; null where one does not say. */
export function minutesOf(slots: readonly ChallengeSlot[], library: readonly Listed[]): number | null {
  let sum = 0
  for (const { slug, or } of slots) {
    const minutes = [slug, ...or].map((one) => library.find((challenge) => challenge.slug === one)?.minutes ?? null)
    if (minutes.includes(null)) return null
    sum += Math.max(...minutes.map((one) => one ?? 0))
  }
  return sum
}
