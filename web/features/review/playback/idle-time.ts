import { type Step, stepsBy } from './steps.ts'

/** Nothing for longer than this is idle time; played back, all of it takes no longer than this. */
const idleMs = 3_000

/** Translates between the attempt's time and the time that playing it takes, where idle time is folded. */
export interface PlayTime {
  /** How long playing takes in all, at normal speed. */
  readonly lengthMs: number
  toPlayed(at: number): number
  toAttempt(played: number): number
}

/** With nothing folded, both are the same. */
export function plainTime(lengthMs: number): PlayTime {
  return { lengthMs, toPlayed: (at) => at, toAttempt: (played) => played }
}

/** Each pause between two steps lasts as long as it did, three seconds at most. */
export function foldedTime(steps: readonly Step[], endMs: number): PlayTime {
  const moments = [0, ...steps.map((step) => step.at), Math.max(endMs, steps.at(-1)?.at ?? 0)]
  const played = [0]
  for (let index = 1; index < moments.length; index++) {
    const pause = (moments[index] ?? 0) - (moments[index - 1] ?? 0)
    played.push((played[index - 1] ?? 0) + Math.min(pause, idleMs))
  }
  return {
    lengthMs: played.at(-1) ?? 0,
    toPlayed: (at) => between(at, stepsBy(steps, at), moments, played),
    toAttempt: (at) => between(at, lastBelow(played, at), played, moments),
  }
}

/** Follows the straight line between two moments from one scale to the other. */
function between(value: number, index: number, from: readonly number[], to: readonly number[]): number {
  const start = from[index] ?? 0
  const length = (from[index + 1] ?? start) - start
  const share = length > 0 ? Math.min(Math.max((value - start) / length, 0), 1) : 0
  return (to[index] ?? 0) + share * ((to[index + 1] ?? to[index] ?? 0) - (to[index] ?? 0))
}

function lastBelow(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? Infinity) <= value) low = middle + 1
    else high = middle
  }
  return Math.max(low - 1, 0)
}
