/** @import { Action, Role } from './types.js' */

/** @type {Record<Role, readonly Action[]>} */
const actionsOf = {
  guest: ['read'],
  developer: ['read', 'push'],
  maintainer: ['read', 'push', 'merge', 'configure'],
}

/**
 * @param {Role | null} role
 * @param {Action} action
 * @returns {boolean}
 */
export function roleAllows(role, action) {
  return role !== null && actionsOf[role].includes(action)
}
