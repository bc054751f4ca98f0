import { config } from './config'
import { RoleCache } from './role-cache'
import { roleAllows } from './roles'
import type { AccessEvent, Action, Directory } from './types'

export interface Access {
  /** Rejects with the directory's error when that fails. */
  can(user: string, project: string, action: Action): Promise<boolean>
  handle(event: AccessEvent): void
}

/** `now` gives milliseconds of a clock that only goes forward. */
export function createAccess(directory: Directory, now: () => number): Access {
  const cache = new RoleCache({ directory, now, rememberMs: config.rememberMs })

  async function can(user: string, project: string, action: Action): Promise<boolean> {
    return roleAllows(await cache.roleOf(user, project), action)
  }

  function handle(event: AccessEvent): void {
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
