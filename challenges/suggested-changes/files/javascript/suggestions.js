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
 * @param {string} text
 * @param {readonly Suggestion[]} suggestions
 * @returns {Applied}
 */
export function applySuggestions(text, suggestions) {
  throw new Error('applySuggestions is not written yet')
}
