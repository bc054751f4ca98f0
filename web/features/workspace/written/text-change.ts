import type { Change } from '../../../../server/shared/journal.ts'

/**
 * The one change that makes `after` of `before`: what lies between their common beginning and their common end. Null
 * where they are the same. A pair of surrogates is never torn apart.
 */
export function textChange(before: string, after: string): Change | null {
  if (before === after) return null
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start += 1
  if (start > 0 && isHighSurrogate(before, start - 1)) start -= 1
  let end = 0
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1
  if (end > 0 && isLowSurrogate(before, before.length - end)) end -= 1
  return [start, before.length - start - end, after.slice(start, after.length - end)]
}

function isHighSurrogate(text: string, index: number): boolean {
  return (text.charCodeAt(index) & 0xfc00) === 0xd800
}

function isLowSurrogate(text: string, index: number): boolean {
  return (text.charCodeAt(index) & 0xfc00) === 0xdc00
}
