import type { BenchReport, Figure } from './bench.ts'

const UNITS: readonly (readonly [suffix: string, unit: string])[] = [
  ['_per_s', '/s'],
  ['_ratio', '×'],
  ['_ms', 'ms'],
  ['_kb', 'kB'],
  ['_mb', 'MB'],
  ['_s', 's'],
]

export function asJson(name: string, { figures }: BenchReport): string {
  return JSON.stringify({
    bench: name,
    figures: Object.fromEntries(figures.map(({ key, value }) => [key, round(value)])),
  })
}

export function asTable({ title, method, figures }: BenchReport): string {
  const width = Math.max(...figures.map(({ label }) => label.length))
  const rows = figures.map((figure) => `  ${figure.label.padEnd(width)}  ${withUnit(figure)}`)
  return [title, '', ...rows, '', method].join('\n')
}

function withUnit({ key, value }: Figure): string {
  const unit = UNITS.find(([suffix]) => key.endsWith(suffix))?.[1] ?? ''
  return `${new Intl.NumberFormat('en').format(round(value)).padStart(10)} ${unit}`
}

/** Three digits that mean something, and no more than two decimals. */
function round(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toFixed(2))
}
