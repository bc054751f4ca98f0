/**
 * What decides where a row stands in the list.
 * @typedef {object} Position
 * @property {string} updatedAt
 * @property {number | string} id
 */

/**
 * For `sort`: newest first, then highest id first.
 *
 * @param {Position} a
 * @param {Position} b
 * @returns {number}
 */
export function newestFirst(a, b) {
  if (a.updatedAt !== b.updatedAt) return a.updatedAt > b.updatedAt ? -1 : 1
  return String(b.id).localeCompare(String(a.id))
}
