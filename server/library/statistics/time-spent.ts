/** A run or a submission: a sign of what somebody worked on. */
export interface Moment {
  readonly challenge: string
  /** Milliseconds since the attempt started. */
  readonly at: number
}

/**
 * Time that an attempt took for a challenge: each stretch between two moments, and that before the first one, belongs
 * to the challenge of the moment that ends it. What comes after the last moment belongs to none. So the times of all
 * challenges together are the time of the last moment. Null where nothing of the challenge was run or handed in.
 */
export function timeSpentMs(moments: readonly Moment[], challenge: string): number | null {
  let before = 0
  let spent: number | null = null
  for (const moment of [...moments].sort((a, b) => a.at - b.at)) {
    if (moment.challenge === challenge) spent = (spent ?? 0) + moment.at - before
    before = moment.at
  }
  return spent
}
