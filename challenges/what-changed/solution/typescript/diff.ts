import { shortestEdits, type Edit } from './shortest-edits'

export interface Hunk {
  /** The number of its first line in the version before, from 1. */
  readonly beforeStart: number
  readonly beforeCount: number
  /** The same for the version after. */
  readonly afterStart: number
  readonly afterCount: number
  /** Each with its sign in front: `-`, `+` or a space. */
  readonly lines: readonly string[]
}

/** The shortest way from one version to the other, with unchanged lines around each change. */
export function diff(before: readonly string[], after: readonly string[], context = 3): Hunk[] {
  const edits = shortestEdits(before, after)
  return spansOfHunks(edits, context).map(([start, end]) => hunkOf(edits, start, end))
}

/** From where up to, but without, where each hunk reaches in the list of edits. */
function spansOfHunks(edits: readonly Edit[], context: number): [number, number][] {
  const spans: [number, number][] = []
  for (const [index, { sign }] of edits.entries()) {
    if (sign === ' ') continue
    const end = Math.min(edits.length, index + 1 + context)
    const last = spans.at(-1)
    if (last !== undefined && index - context <= last[1]) last[1] = end
    else spans.push([Math.max(0, index - context), end])
  }
  return spans
}

function hunkOf(edits: readonly Edit[], start: number, end: number): Hunk {
  const lines = edits.slice(start, end)
  const beforeCount = countWithout('+', lines)
  const afterCount = countWithout('-', lines)
  return {
    beforeStart: countWithout('+', edits.slice(0, start)) + (beforeCount > 0 ? 1 : 0),
    beforeCount,
    afterStart: countWithout('-', edits.slice(0, start)) + (afterCount > 0 ? 1 : 0),
    afterCount,
    lines: lines.map(({ sign, line }) => sign + line),
  }
}

function countWithout(sign: Edit['sign'], edits: readonly Edit[]): number {
  return edits.filter((edit) => edit.sign !== sign).length
}
