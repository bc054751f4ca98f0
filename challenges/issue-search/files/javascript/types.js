/**
 * @typedef {object} Issue
 * @property {number} id
 * @property {string} title
 * @property {string} author
 * @property {'open' | 'closed'} state
 * @property {readonly string[]} labels
 * @property {number | null} weight
 * @property {string} created The day, like `2026-03-01`.
 */

export {}
