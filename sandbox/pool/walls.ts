import type { ChildWalls } from '../child/protocol.ts'
import { Child } from './child-process.ts'
import type { Guardian } from './guardian.ts'
import { type ChildProgram, type Enclosure, launch } from './launch.ts'

interface Places {
  readonly program: ChildProgram
  readonly enclosures: readonly Enclosure[]
}

/** The strongest enclosure, and the child that is ready in it. */
export interface Found {
  readonly enclosure: Enclosure
  readonly child: Child
}

/**
 * Starts a child in the strongest enclosure that this machine allows, and resolves when it is ready.
 *
 * @throws Error where a child cannot even be started without any, with what node said about it.
 */
export async function findEnclosure({ program, enclosures }: Places, guardian: Guardian): Promise<Found> {
  let reason = ''
  for (const enclosure of enclosures) {
    if (!isThinkable(enclosure)) continue
    const child = await firstReady(program, enclosure, guardian)
    if (child.walls) return { enclosure, child }
    await child.exited
    reason = child.reason
  }
  throw new Error(`No child process of the sandbox can be started. The last attempt ${reason}`)
}

/** The walls that stand, in words, by what the child found when it tried them. */
export function wallsOf(enclosure: Enclosure, found: ChildWalls | null): string[] {
  const walls: string[] = []
  if (found?.permissions) walls.push('permission model')
  if (enclosure !== 'none') walls.push('bubblewrap')
  // In a user namespace of its own a child that reports another user is still the parent's outside.
  if (isRoot() && enclosure !== 'user-namespaces' && found?.uid) walls.push('other uid')
  return walls
}

function isRoot(): boolean {
  return process.getuid?.() === 0
}

function isThinkable(enclosure: Enclosure): boolean {
  if (enclosure === 'none') return true
  return process.platform === 'linux' && (enclosure === 'user-namespaces' || isRoot())
}

function firstReady(program: ChildProgram, enclosure: Enclosure, guardian: Guardian): Promise<Child> {
  return new Promise((resolve) => {
    const child = new Child(launch(program, enclosure))
    guardian.guard(child)
    child.onReady = () => resolve(child)
    child.onEnd = () => resolve(child)
  })
}
