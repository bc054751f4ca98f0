/** @import { Branch, Change } from './types.js' */

/**
 * What has to change in the mirror, in the order in which it is done.
 *
 * @param {readonly Branch[]} wanted
 * @param {readonly Branch[]} present
 * @returns {Change[]}
 */
export function planChanges(wanted, present) {
  const commits = new Map(present.map(({ name, commit }) => [name, commit]))
  const names = new Set(wanted.map(({ name }) => name))

  /** @type {Change[]} */
  const changes = []
  for (const branch of sorted(wanted)) {
    const commit = commits.get(branch.name)
    if (commit === undefined) changes.push({ kind: 'created', branch })
    else if (commit !== branch.commit) changes.push({ kind: 'updated', branch })
  }
  for (const branch of sorted(present)) {
    if (!names.has(branch.name)) changes.push({ kind: 'removed', branch })
  }
  return changes
}

/**
 * @param {readonly Branch[]} branches
 * @returns {Branch[]}
 */
function sorted(branches) {
  return [...branches].sort((a, b) => (a.name < b.name ? -1 : 1))
}
