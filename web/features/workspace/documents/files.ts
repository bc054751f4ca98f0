import type { Files } from '../../../../server/shared/challenges.ts'

/** Whether two sets hold the same paths with the same texts. */
export function sameFiles(a: Files, b: Files): boolean {
  if (a === b) return true
  const paths = Object.keys(a)
  return paths.length === Object.keys(b).length && paths.every((path) => Object.hasOwn(b, path) && a[path] === b[path])
}

/**
 * A short name for exactly these files, to recognise them after a reload. FNV-1a over UTF-16 code units, twice with
 * different starts: good against accidents, and nothing depends on it but a label.
 */
export function fingerprint(files: Files): string {
  const text = JSON.stringify(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)))
  return `${fnv(text, 0x811c9dc5).toString(36)}-${fnv(text, 0x01234567).toString(36)}`
}

function fnv(text: string, start: number): number {
  let hash = start
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}
