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

const ranks = { guest: 0, developer: 1, maintainer: 2, nobody: 3 }

/**
 * What a user may do with a branch.
 *
 * @param {readonly Rule[]} rules
 * @param {User} user
 * @param {string} branch
 * @returns {Access}
 */
export function branchAccess(rules, user, branch) {
  const rule = decidingRule(rules, branch)
  const pattern = rule?.pattern ?? null
  if (user.role === 'guest') return { rule: pattern, push: false, merge: false, forcePush: false }
  if (rule === undefined) return { rule: pattern, push: true, merge: true, forcePush: true }

  const reaches = (level) => ranks[user.role] >= ranks[level]
  const push = reaches(rule.push) || (rule.exceptions ?? []).includes(user.name)
  return {
    rule: pattern,
    push,
    merge: push || reaches(rule.merge),
    forcePush: push && (rule.forcePush ?? false),
  }
}

/**
 * @param {readonly Rule[]} rules
 * @param {string} branch
 * @returns {Rule | undefined}
 */
function decidingRule(rules, branch) {
  return rules
    .filter((rule) => matcherOf(rule.pattern).test(branch))
    .sort((a, b) => compareSpecificity(a.pattern, b.pattern))
    .at(0)
}

/**
 * For `sort`, which keeps the order of equals: the more specific pattern first.
 *
 * @param {string} a
 * @param {string} b
 * @returns {number}
 */
function compareSpecificity(a, b) {
  return (
    Number(a.includes('*')) - Number(b.includes('*')) ||
    literalLength(b) - literalLength(a) ||
    doubleStars(a) - doubleStars(b)
  )
}

/**
 * @param {string} pattern
 * @returns {number}
 */
function literalLength(pattern) {
  return pattern.replaceAll('*', '').length
}

/**
 * @param {string} pattern
 * @returns {number}
 */
function doubleStars(pattern) {
  return pattern.split('**').length - 1
}

/**
 * @param {string} pattern
 * @returns {RegExp}
 */
function matcherOf(pattern) {
  const source = pattern
    .split(/(\*\*|\*)/)
    .map((part) => (part === '**' ? '.*' : part === '*' ? '[^/]*' : part))
    .join('')
  return new RegExp(`^${source}$`, 's')
}

/**
 * @param {string} text
 * @returns {string}
 */
function escape(text) {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
