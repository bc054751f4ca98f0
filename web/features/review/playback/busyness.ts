import type { Step } from './steps.ts'

const stretches = 180

/**
 * How many changes were made in each of equally long stretches, the busiest being 1. Shares grow with the square root,
 * so that one burst does not press the rest flat.
 */
export function busyness(steps: readonly Step[], endMs: number): number[] {
  const counts = new Array<number>(stretches).fill(0)
  for (const { at, entry } of steps) {
    if (!('edit' in entry)) continue
    const index = Math.min(Math.floor((stretches * at) / Math.max(endMs, 1)), stretches - 1)
    counts[index] = (counts[index] ?? 0) + 1
  }
  const most = Math.max(1, ...counts)
  return counts.map((count) => Math.sqrt(count / most))
}
