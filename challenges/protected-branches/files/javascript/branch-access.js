/** @typedef {'guest' | 'developer' | 'maintainer'} Role */

/**
 * @typedef {object} User
 * @property {string} name
 * @property {Role} role
 */

/**
 * @typedef {object} Rule
 * @property {string} pattern
 * @property {Role | 'nobody'} push The lowest role that may push.
 * @property {Role | 'nobody'} merge The lowest role that may merge.
 * @property {readonly string[]} [exceptions] Names of users who may push whatever `push` says.
 * @property {boolean} [forcePush]
 */

/**
 * @typedef {object} Access
 * @property {string | null} rule The pattern of the rule that decides, null if there is none.
 * @property {boolean} push
 * @property {boolean} merge
 * @property {boolean} forcePush
 */

/**
 * What a user may do with a branch.
 *
 * @param {readonly Rule[]} rules
 * @param {User} user
 * @param {string} branch
 * @returns {Access}
 */
export function branchAccess(rules, user, branch) {
  throw new Error('branchAccess is not written yet')
}
