/**
 * @typedef {object} Edit
 * @property {'-' | '+' | ' '} sign
 * @property {string} line
 */

/**
 * Every line of both versions; goes on with the nearest line that both have.
 *
 * @param {readonly string[]} before
 * @param {readonly string[]} after
 * @returns {Edit[]}
 */
export function shortestEdits(before, after) {
  /** @type {Edit[]} */
  const edits = []
  let j = 0
  for (const line of before) {
    const found = after.indexOf(line, j)
    if (found === -1) {
      edits.push({ sign: '-', line })
      continue
    }
    for (; j < found; j += 1) edits.push({ sign: '+', line: after[j] })
    edits.push({ sign: ' ', line })
    j += 1
  }
  for (; j < after.length; j += 1) edits.push({ sign: '+', line: after[j] })
  return edits
}
