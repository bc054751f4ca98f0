import type { Mutant } from './mutant.ts'

/** Whole lines of the source that a mutant changes, before and after. */
export interface SourceDiff {
  readonly removed: readonly string[]
  readonly added: readonly string[]
}

/** Lines of one side that are shown; a block that is left out may be long. */
const most = 6

export function sourceDiff(source: string, { start, end, replacement }: Mutant): SourceDiff {
  const removed = source.split('\n').slice(start.line - 1, end.line)
  const before = (removed[0] ?? '').slice(0, start.column - 1)
  const after = (removed.at(-1) ?? '').slice(end.column - 1)
  return { removed: shortened(removed), added: shortened(`${before}${replacement}${after}`.split('\n')) }
}

function shortened(lines: readonly string[]): string[] {
  const indent = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)))
  const shown = lines.map((line) => line.slice(Math.min(indent, line.search(/\S|$/))))
  return shown.length <= most ? shown : [...shown.slice(0, most - 2), '…', ...shown.slice(-1)]
}
