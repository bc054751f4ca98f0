import type { Action, Role } from './types'

const actionsOf: Record<Role, readonly Action[]> = {
  guest: ['read'],
  developer: ['read', 'push'],
  maintainer: ['read', 'push', 'merge', 'configure'],
}

export function roleAllows(role: Role | null, action: Action): boolean {
  return role !== null && actionsOf[role].includes(action)
}
