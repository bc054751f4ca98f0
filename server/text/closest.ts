/** Number of insertions, deletions and substitutions between two words (Levenshtein's distance, one row at a time). */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let i = 1; i <= from.length; i++) {
    const next = [i]
    for (let j = 1; j <= to.length; j++) {
      const substitution = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1)
      next.push(Math.min(substitution, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[to.length] ?? 0
}

/** The option that somebody who wrote `word` most likely meant; null where none is near. */
export function closest(word: string, options: Iterable<string>): string | null {
  const wanted = word.slice(0, 100).toLowerCase()
  let best: string | null = null
  let bestDistance = Math.max(wanted.length < 4 ? 1 : 2, Math.floor(wanted.length / 3)) + 1
  for (const option of options) {
    const distance = editDistance(wanted, option.toLowerCase())
    if (distance < bestDistance) {
      best = option
      bestDistance = distance
    }
  }
  return best
}

/** `; did you mean \`x\`?`, or nothing. */
export function didYouMean(word: string, options: Iterable<string>): string {
  const best = closest(word, options)
  return best === null ? '' : `; did you mean \`${best}\`?`
}
