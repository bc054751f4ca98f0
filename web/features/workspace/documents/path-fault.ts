/** The server's limit for a path (journalLimits.pathLength), in UTF-16 code units. */
const longest = 200

/**
 * What is wrong with a path that somebody typed, as a sentence, or null. The same rules as `candidatePath` in
 * server/shared/journal.ts, put so that a person can mend them.
 *
 * @param taken paths that already have a file
 */
export function pathFault(path: string, taken: readonly string[]): string | null {
  if (path === '') return 'Type a name, such as helpers.ts or lib/helpers.ts.'
  if (path.length > longest) return `A path has at most ${longest} characters.`
  if (path.includes('\\')) return 'Use / between folders.'
  if (hasControlCharacter(path)) return 'Use letters, digits and punctuation only.'
  if (path.startsWith('/')) return 'Start with a name, not with /.'
  const parts = path.split('/')
  if (parts.includes('')) return 'Give each folder a name, and end with a file name.'
  if (parts.includes('.') || parts.includes('..')) return 'Name the file as seen from the top folder, without . or ..'
  if (taken.includes(path)) return 'There is already a file with this name.'
  if (taken.some((other) => other.startsWith(`${path}/`))) return 'There is already a folder with this name.'
  if (taken.some((other) => path.startsWith(`${other}/`))) return 'Part of this path is already a file.'
  return null
}

function hasControlCharacter(path: string): boolean {
  return Array.from(path).some((character) => character < ' ' || character === '\u007f')
}
