import type { Change } from '../shared/journal.ts'
import { type Hunk, lineHunks } from './line-hunks.ts'

/** One stroke: what changes, and how long after the stroke before it. */
export interface Stroke {
  readonly pauseMs: number
  readonly change: Change
}

/**
 * The strokes with which somebody turns one text into another: from the top, hunk by hunk, the old lines deleted, the
 * new ones typed a few letters at a time, with a mistake here and there that is taken back. `mostHunks` leaves the
 * rest undone.
 */
export function typeInto(before: string, after: string, random: () => number, mostHunks = Infinity): Stroke[] {
  const lines = before.split('\n')
  const strokes: Stroke[] = []
  let shift = 0
  for (const { from, to, lines: wanted } of lineHunks(lines, after.split('\n')).slice(0, mostHunks)) {
    const hunk = { from: from + shift, to: to + shift, lines: wanted }
    const { offset, removed, text } = replacement(lines, hunk)
    if (removed > 0) strokes.push({ pauseMs: 1_000 + random() * 4_000, change: [offset, removed, ''] })
    strokes.push(...typeText(offset, text, random))
    lines.splice(hunk.from, hunk.to - hunk.from, ...hunk.lines)
    shift += hunk.lines.length - (hunk.to - hunk.from)
  }
  return strokes
}

/** Whole lines come and go with one of their line breaks; replaced ones leave the break where it is. */
function replacement(lines: readonly string[], hunk: Hunk) {
  const start = offsetOfLine(lines, hunk.from)
  const old = lines.slice(hunk.from, hunk.to).join('\n')
  const text = hunk.lines.join('\n')
  const isLast = hunk.to === lines.length
  if (hunk.from < hunk.to && hunk.lines.length > 0) return { offset: start, removed: old.length, text }
  if (!isLast) {
    return hunk.lines.length > 0
      ? { offset: start, removed: 0, text: `${text}\n` }
      : { offset: start, removed: old.length + 1, text: '' }
  }
  const before = Math.max(start - 1, 0)
  return hunk.lines.length > 0
    ? { offset: before, removed: 0, text: `\n${text}` }
    : { offset: before, removed: old.length + 1, text: '' }
}

function offsetOfLine(lines: readonly string[], line: number): number {
  return lines.slice(0, line).reduce((sum, text) => sum + text.length + 1, 0)
}

function typeText(start: number, text: string, random: () => number): Stroke[] {
  const strokes: Stroke[] = []
  let written = 0
  while (written < text.length) {
    const piece = text.slice(written, written + 1 + Math.floor(random() * 6))
    const offset = start + written
    if (random() < 0.03) {
      strokes.push({ pauseMs: keyMs(random), change: [offset, 0, 'x'] })
      strokes.push({ pauseMs: 3 * keyMs(random), change: [offset, 1, ''] })
    }
    const thinks = piece.includes('\n') ? 600 + random() * 4_000 : 0
    strokes.push({ pauseMs: piece.length * keyMs(random) + thinks, change: [offset, 0, piece] })
    written += piece.length
  }
  return strokes
}

function keyMs(random: () => number): number {
  return 70 + random() * 130
}
