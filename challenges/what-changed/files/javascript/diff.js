/**
 * @typedef {object} Hunk
 * @property {number} beforeStart The number of its first line in the version before, from 1.
 * @property {number} beforeCount
 * @property {number} afterStart The same for the version after.
 * @property {number} afterCount
 * @property {readonly string[]} lines Each with its sign in front: `-`, `+` or a space.
 */

/**
 * The shortest way from one version to the other, with unchanged lines around each change.
 *
 * @param {readonly string[]} before
 * @param {readonly string[]} after
 * @returns {Hunk[]}
 */
export function diff(before, after, context = 3) {
  throw new Error('diff is not written yet')
}
