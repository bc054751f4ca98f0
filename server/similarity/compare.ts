import { similarityLimits } from './limits.ts'

/** A submission as it is compared: fingerprints that the challenge's author did not write. */
export type Own = readonly number[]

/** Which fingerprints so many submissions have that they say nothing of any two. */
export function commonAmong(works: readonly Own[]): ReadonlySet<number> {
  const { commonLeast, commonShare } = similarityLimits
  if (works.length < commonLeast) return new Set()
  const counts = new Map<number, number>()
  for (const work of works) for (const one of new Set(work)) counts.set(one, (counts.get(one) ?? 0) + 1)
  return new Set(Array.from(counts).flatMap(([one, count]) => (count > works.length * commonShare ? [one] : [])))
}

/** A submission made ready to be compared with many. */
export interface Prepared {
  readonly own: Own
  readonly set: ReadonlySet<number>
}

export function prepare(work: Own, common: ReadonlySet<number>): Prepared {
  const own = work.filter((each) => !common.has(each))
  return { own, set: new Set(own) }
}

/**
 * The share of two submissions that the other one has too, from 0 to 1, which is what Dolos calls similarity. Null
 * where one of them has too little of its own.
 */
export function similarityOf(left: Prepared, right: Prepared): number | null {
  if (Math.min(left.own.length, right.own.length) < similarityLimits.leastOwn) return null
  return (coveredBy(left.own, right.set) + coveredBy(right.own, left.set)) / (left.own.length + right.own.length)
}

function coveredBy(own: Own, other: ReadonlySet<number>): number {
  let covered = 0
  for (const one of own) if (other.has(one)) covered += 1
  return covered
}
