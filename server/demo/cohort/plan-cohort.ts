import { seededRandom } from '../random.ts'
import { disguised, drawChoices, drawSolution, type Solution } from './draw-solution.ts'
import { drawPeople, type Person } from './people.ts'
import type { Manner } from './sitting.ts'

/** One candidate of the cohort, and what they are going to do. */
export interface Plan {
  readonly person: Person
  readonly seed: number
  /** From 0 to 1. */
  readonly skill: number
  readonly manner: Manner
  readonly solution: Solution
  /** Who the work was taken over from, by place in the cohort; null where it is their own. */
  readonly copiedFrom: number | null
  /** Minute at which they press Finish; null lets time run out. */
  readonly finishes: number | null
  readonly hoursAgo: number
}

export interface CohortOptions {
  readonly count: number
  readonly seed: number
  /** How many of them hand in somebody else's work in a disguise. */
  readonly copies: number
  readonly minutes: number
}

/** The same cohort for the same options. Who copies comes last, and starts after the one who is copied. */
export function planCohort({ count, seed, copies, minutes }: CohortOptions): Plan[] {
  const random = seededRandom(seed)
  const people = drawPeople(count, random)
  const own = count - copies
  const choices = drawChoices(own, random)
  const plans = people.slice(0, own).map((person, index): Plan => {
    const skill = index < copies ? 0.9 : Math.min(1, 0.15 + random() * 0.95)
    return {
      person,
      seed: seed * 1_000 + index,
      skill,
      manner: drawManner(random),
      solution: drawSolution(choices[index] ?? [], skill, random),
      copiedFrom: null,
      finishes: random() < 0.15 ? null : Math.round(minutes * (0.45 + random() * 0.5)),
      hoursAgo: 30 + random() * 200,
    }
  })
  const copied = people.slice(own).map((person, index): Plan => {
    const source = plans[index]
    if (!source) throw new Error('There are more copies than people to copy from')
    const writes = index % 2 === 0 ? 'retypes' : 'pastes own'
    return {
      person,
      seed: seed * 1_000 + own + index,
      skill: 0.95,
      manner: { keyMs: 150, writes, leaves: 0.8 },
      solution: disguised(source.solution, random),
      copiedFrom: index,
      finishes: Math.round(minutes * (0.3 + random() * 0.2)),
      hoursAgo: source.hoursAgo - 24,
    }
  })
  return [...plans, ...copied]
}

function drawManner(random: () => number): Manner {
  return {
    keyMs: 110 + random() * 130,
    writes: random() < 0.12 ? 'pastes own' : 'types',
    leaves: random() < 0.3 ? 0.6 : random() * 0.25,
  }
}
