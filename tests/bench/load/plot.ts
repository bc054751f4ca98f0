/** One line of a plot, as points of time in seconds and value. */
export interface Series {
  readonly name: string
  readonly unit: string
  readonly points: readonly (readonly [at: number, value: number])[]
}

const WIDTH = 900
const HEIGHT = 130
const LEFT = 90
const TOP = 34
const GAP = 46

/** Lines below each other over the same time, each with a scale of its own. A mark says when time ran out for all. */
export function plot(title: string, series: readonly Series[], endS: number): string {
  const lastS = Math.max(endS, ...series.flatMap(({ points }) => points.map(([at]) => at)))
  const x = (at: number) => LEFT + (at / lastS) * (WIDTH - LEFT - 20)
  const panels = series.map((one, index) => panel(one, TOP + index * (HEIGHT + GAP) + 20, x))
  const height = TOP + series.length * (HEIGHT + GAP)
  const mark = `<line x1="${x(endS)}" x2="${x(endS)}" y1="${TOP}" y2="${height - 30}" stroke="#d9480f" stroke-dasharray="3 3"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="12">
<rect width="100%" height="100%" fill="#ffffff"/>
<text x="20" y="22" font-size="15" font-weight="600">${escaped(title)}</text>
${panels.join('\n')}
${mark}
<text x="${x(endS) - 4}" y="${height - 8}" text-anchor="end" fill="#d9480f">time runs out for all (${Math.round(endS)} s)</text>
</svg>
`
}

function panel({ name, unit, points }: Series, top: number, x: (at: number) => number): string {
  const most = niceCeiling(Math.max(...points.map(([, value]) => value), 0))
  const y = (value: number) => top + HEIGHT - (value / most) * HEIGHT
  const line = points.map(([at, value]) => `${x(at).toFixed(1)},${y(value).toFixed(1)}`).join(' ')
  const scale = [0, most / 2, most].map(
    (value) => `<line x1="${LEFT}" x2="${WIDTH - 20}" y1="${y(value)}" y2="${y(value)}" stroke="#e9ecef"/>
<text x="${LEFT - 8}" y="${y(value) + 4}" text-anchor="end" fill="#495057">${value} ${unit}</text>`,
  )
  return `<text x="${LEFT}" y="${top - 6}" fill="#212529">${escaped(name)}</text>
${scale.join('\n')}
<polyline points="${line}" fill="none" stroke="#1c7ed6" stroke-width="1.5"/>`
}

/** The next of 1, 2 and 5 times a power of ten. */
function niceCeiling(value: number): number {
  if (value <= 0) return 1
  const power = 10 ** Math.floor(Math.log10(value))
  return [1, 2, 5, 10].map((step) => step * power).find((step) => step >= value) ?? value
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
