import type { ChildWalls } from './protocol.ts'

/** The user that owns nothing, on Linux and in macOS's range of unused ones. */
const NOBODY = 65534

/** A process of root gives that up, once everything that only root may be able to read is loaded. */
export function dropPrivileges(): void {
  if (process.getuid?.() !== 0) return
  process.setgroups?.([])
  process.setgid?.(NOBODY)
  process.setuid?.(NOBODY)
}

/** Tries the walls rather than trusting that a flag was understood. */
export function findWalls(): ChildWalls {
  // Without the permission model there is no `process.permission`, whatever its type says.
  const permission: typeof process.permission | undefined = process.permission
  return {
    permissions: permission !== undefined && !permission.has('fs.read', '/etc') && !permission.has('child'),
    uid: process.getuid?.() ?? null,
  }
}
