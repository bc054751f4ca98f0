import { config } from './config.js'
import { RoleCache } from './role-cache.js'
import { roleAllows } from './roles.js'
/** @import { AccessEvent, Action, Directory } from './types.js' */

/**
 * @typedef {object} Access
 * @property {(user: string, project: string, action: Action) => Promise<boolean>} can Rejects with the directory's error when that fails.
 * @property {(event: AccessEvent) => void} handle
 */

/**
 * `now` gives milliseconds of a clock that only goes forward.
 *
 * @param {Directory} directory
 * @param {() => number} now
 * @returns {Access}
 */
export function createAccess(directory, now) {
  const cache = new RoleCache({ directory, now, rememberMs: config.rememberMs })

  async function can(user, project, action) {
    return roleAllows(await cache.roleOf(user, project), action)
  }

  function handle(event) {
    switch (event.type) {
      case 'member.added':
      case 'member.removed':
      case 'member.role-changed':
        cache.forget(event.user, (project) => project === event.project)
        break
      case 'group.member-removed':
        cache.forget(event.user, (project) => project.startsWith(`${event.group}/`))
        break
      case 'user.blocked':
        cache.forget(event.user, () => true)
        break
    }
  }

  return { can, handle }
}
