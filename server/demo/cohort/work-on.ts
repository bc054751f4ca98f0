import { givenFiles } from '../../attempts/given-files.ts'
import type { CodeChallenge } from '../../challenges/format/challenge.ts'
import type { Files, Language } from '../../shared/challenges.ts'
import { shuffled, solvedSlug, textOf } from './draw-solution.ts'
import type { Plan } from './plan-cohort.ts'
import { type Place, Sitting } from './sitting.ts'
import { type Timed, timed } from './timed.ts'

const minuteMs = 60_000
const language: Language = 'typescript'

/** Everything that a candidate does with the cohort's two challenges, in the order of time. */
export function workOn(
  challenges: readonly CodeChallenge[],
  plan: Plan,
  random: () => number,
  minutes: number,
): Timed[] {
  const sitting = new Sitting(plan.manner, random)
  for (const challenge of challenges) {
    if (challenge.slug === solvedSlug) writeSolution(sitting, challenge, plan, random)
    else mend(sitting, challenge, plan, random)
  }
  const untilMs = ((plan.finishes ?? minutes) - 1) * minuteMs
  return timed(sitting.moments, { untilMs, leaves: plan.manner.leaves, random })
}

/** Reads, writes piece by piece, runs in between, mends what a run shows, and hands in. */
function writeSolution(sitting: Sitting, challenge: CodeChallenge, plan: Plan, random: () => number): void {
  const { solution, skill, manner } = plan
  const given = givenFiles(challenge, language)
  const place: Place = { challenge: challenge.slug, language, path: Object.keys(given)[0] ?? '' }
  const starter = given[place.path] ?? ''
  const head = starter.slice(0, starter.lastIndexOf('/**'))
  const textWith = (written: readonly number[], mended: readonly number[]) =>
    `${head}${textOf(solution, written, mended)}\n`
  sitting.open(place, given)
  sitting.think(4)
  const sequence = plan.copiedFrom === null ? shuffled([0, 1, 2, 3, 4], random) : solution.order
  if (manner.writes === 'pastes own') {
    sitting.write(place, textWith(sequence, []), { pasted: true })
    sitting.act('run', place)
  } else {
    const least = skill < 0.35 ? 2 + Math.floor(random() * 3) : 5
    for (let count = 1; count <= least; count += 1) {
      const text = textWith(sequence.slice(0, count), [])
      if (plan.copiedFrom === null && random() < 0.3) lookInside(sitting, place, text)
      sitting.write(place, text)
      sitting.think(1)
      if (count >= 4 && plan.copiedFrom === null) sitting.act('run', place)
    }
    if (least < 5) {
      sitting.act('run', place)
      return
    }
  }
  const mended = solution.slips.filter(() => random() < skill * 0.8)
  if (mended.length > 0) {
    sitting.write(place, textWith(sequence, mended))
    sitting.act('run', place)
  }
  sitting.act('submit', place)
}

/** A line to see a value, which goes again. */
function lookInside(sitting: Sitting, place: Place, text: string): void {
  sitting.write(place, `${text.trimEnd()}\n\nconsole.log(branchAccess)\n`)
  sitting.think(0.4)
  sitting.write(place, text)
}

/** A project to mend: the better ones find it, some take a wrong turn first, some stay there. */
function mend(sitting: Sitting, challenge: CodeChallenge, { skill }: Plan, random: () => number): void {
  const given = givenFiles(challenge, language)
  const wrong = (challenge.wrong[language] ?? []).map(({ files }) => files)
  const turn = wrong[Math.floor(random() * wrong.length)] ?? {}
  const reference = challenge.reference[language] ?? {}
  const stages: Files[] = [...(random() > skill * 0.7 ? [turn] : []), ...(random() < skill + 0.1 ? [reference] : [])]
  const changed = (files: Files) => Object.keys(files).filter((path) => path in given)
  const paths = [...new Set(stages.flatMap(changed))]
  const placeOf = (path: string): Place => ({ challenge: challenge.slug, language, path })
  for (const path of paths) sitting.open(placeOf(path), given)
  sitting.think(5)
  const [first] = paths
  if (first === undefined) return
  for (const stage of stages) {
    for (const path of paths) sitting.write(placeOf(path), stage[path] ?? given[path] ?? '')
    sitting.act('run', placeOf(first))
    sitting.think(2)
  }
  sitting.act('submit', placeOf(first))
}
