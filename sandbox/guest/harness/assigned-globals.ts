const holders = '(?:globalThis|global|window|self)'
const mentionsHolder = new RegExp(`\\b${holders}\\b`)
const none: ReadonlySet<string> = new Set()
const name = '([A-Za-z_$][\\w$]*)'
const patterns = [
  `\\b${holders}\\s*\\.\\s*${name}\\s*(?:[-+*/|&?]{0,2}=(?!=))`,
  `\\b${holders}\\s*\\[\\s*["']${name}["']\\s*\\]\\s*=(?!=)`,
  `\\bObject\\s*\\.\\s*defineProperty\\(\\s*${holders}\\s*,\\s*["']${name}["']`,
].map((pattern) => new RegExp(pattern, 'g'))

/**
 * The globals that a test script sets by naming the global object. The submission is to see them as it would if both
 * ran in one realm; which they are is read from the text, since looking for new globals at every call would be dear.
 */
export function assignedGlobals(code: string): ReadonlySet<string> {
  if (!mentionsHolder.test(code)) return none
  return new Set(patterns.flatMap((pattern) => [...code.matchAll(pattern)].map((match) => match[1] ?? '')))
}
