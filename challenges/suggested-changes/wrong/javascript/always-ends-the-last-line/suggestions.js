/**
 * @typedef {object} Suggestion
 * @property {string} id
 * @property {number} line Where `original` stood when the suggestion was made, from 1.
 * @property {readonly string[]} original At least one line, without line endings.
 * @property {readonly string[]} replacement
 */

/**
 * @typedef {object} Outcome
 * @property {string} id
 * @property {'applied' | 'outdated' | 'overlapping'} state
 */

/**
 * @typedef {object} Applied
 * @property {string} text
 * @property {readonly Outcome[]} outcomes In the order of the suggestions.
 */

/**
 * Lines from `start` up to, but without, `end`, counted from 0.
 *
 * @typedef {object} Change
 * @property {number} start
 * @property {number} end
 * @property {readonly string[]} replacement
 */

/**
 * @param {string} text
 * @param {readonly Suggestion[]} suggestions
 * @returns {Applied}
 */
export function applySuggestions(text, suggestions) {
  const lines = text.match(/[^\n]*\n|[^\n]+/g) ?? []
  const contents = lines.map((line) => line.replace(/\r?\n$/, ''))
  /** @type {Change[]} */
  const changes = []

  function stateOf({ line, original, replacement }) {
    const start = findPlace(contents, original, line - 1)
    if (start === null) return 'outdated'
    const change = { start, end: start + original.length, replacement }
    if (changes.some((other) => isSame(change, other))) return 'applied'
    if (changes.some((other) => overlap(change, other))) return 'overlapping'
    changes.push(change)
    return 'applied'
  }

  const outcomes = suggestions.map((suggestion) => ({
    id: suggestion.id,
    state: stateOf(suggestion),
  }))
  return { text: rewrite(lines, changes), outcomes }
}

/**
 * Where the block belongs, counted from 0; null where that is nowhere or not clear.
 *
 * @param {readonly string[]} contents
 * @param {readonly string[]} block
 * @param {number} expected
 * @returns {number | null}
 */
function findPlace(contents, block, expected) {
  const standsAt = (start) => block.every((line, index) => contents[start + index] === line)
  if (standsAt(expected)) return expected
  const places = contents.map((_, start) => start).filter(standsAt)
  return places.length === 1 ? places[0] : null
}

/**
 * @param {Change} a
 * @param {Change} b
 * @returns {boolean}
 */
function isSame(a, b) {
  return (
    a.start === b.start &&
    a.end === b.end &&
    a.replacement.length === b.replacement.length &&
    a.replacement.every((line, index) => line === b.replacement[index])
  )
}

/**
 * @param {Change} a
 * @param {Change} b
 * @returns {boolean}
 */
function overlap(a, b) {
  return a.start < b.end && b.start < a.end
}

/**
 * `lines` with their endings.
 *
 * @param {readonly string[]} lines
 * @param {readonly Change[]} changes
 * @returns {string}
 */
function rewrite(lines, changes) {
  const ending = /\r?\n$/.exec(lines[0] ?? '')?.[0] ?? '\n'
  const result = [...lines]
  // From the end, so that the lines before keep their numbers.
  for (const { start, end, replacement } of changes.toSorted((a, b) => b.start - a.start)) {
    result.splice(start, end - start, ...replacement.map((line) => line + ending))
  }
  const text = result.join('')
  return text
}
