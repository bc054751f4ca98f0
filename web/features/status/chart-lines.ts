/** A point of a line; null is a moment of which nothing is known, or in which nothing happened. */
export interface Sample {
  readonly at: number
  readonly value: number | null
}

export interface Span {
  readonly from: number
  readonly to: number
}

/** After so long without a sample the line is broken: nobody was there to note one. */
const gapMs = 40_000

/** Lines on a field of 100 by 100, zero at the bottom, each as the points of a polyline; broken where there is a gap. */
export function chartLines(samples: readonly Sample[], { from, to }: Span, most: number): string[] {
  const lines: string[][] = []
  let last = Number.NEGATIVE_INFINITY
  for (const { at, value } of samples) {
    if (value === null || at < from) continue
    if (at - last > gapMs) lines.push([])
    last = at
    const x = ((at - from) / (to - from)) * 100
    lines.at(-1)?.push(`${round(x)},${round(100 - (value / most) * 100)}`)
  }
  // A lonely point is drawn as a short dash, which a line of no length would not be.
  return lines.map((points) => (points.length === 1 ? `${points[0]} ${dash(points[0] ?? '')}` : points.join(' ')))
}

/** The next of 1, 2 and 5 times a power of ten, so that the scale has a round end. */
export function niceCeiling(value: number): number {
  if (value <= 0) return 1
  const power = 10 ** Math.floor(Math.log10(value))
  return [1, 2, 5, 10].map((step) => step * power).find((step) => step >= value) ?? value
}

function dash(point: string): string {
  const [x, y] = point.split(',')
  return `${round(Number(x) + 0.6)},${y}`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
