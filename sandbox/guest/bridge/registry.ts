import { BRIDGE_LIMITS } from './limits.ts'
import { isExtensible, SafeMap, SafeWeakMap, safeList } from './primordials.ts'
import type { ReplicaKind } from './replica.ts'
import type { GuestHost } from './types.ts'
import { BridgeViolation } from './wire.ts'

/** A replica, and what it was when the two sides last agreed. */
export interface Tracked {
  readonly id: number
  readonly object: object
  readonly kind: ReplicaKind
  memory: unknown
  extensible: boolean
  /** Whether it is looked at before each message. */
  active: boolean
  lastUse: number
}

/**
 * Which object of this realm goes by which number. Numbers of objects made here have this side's sign; the object
 * behind a number with the other sign is a replica of one over there, or stands for it.
 *
 * What has crossed is held for the whole run, on both sides: an object that only its user held could be collected here
 * while the other side, which cannot know, goes on to speak of it by its number alone.
 *
 *   active ──not spoken of while many others were──▶ dormant ──spoken of, by either side──▶ active
 *
 * An active replica is compared before each message, a dormant one when it is spoken of again.
 */
export interface Registry {
  readonly sign: 1 | -1
  /** The object's number; using it makes a dormant replica active. */
  idOf(object: object): number | undefined
  /** Throws where there is no such object: the other side speaks of something it was never given. */
  objectOf(id: unknown): object
  has(id: number): boolean
  /** Gives an object of this realm a number. */
  add(object: object): number
  /** Enters a foreign object under the number it came with. */
  enter(id: number, object: object): void
  remove(id: number): void
  track(id: number, object: object, kind: ReplicaKind): void
  trackedOf(id: number): Tracked | undefined
  /** The active replicas. */
  active(): readonly Tracked[]
}

export function createRegistry(sign: 1 | -1, host: GuestHost): Registry {
  const ids = new SafeWeakMap<object, number>()
  const objects = new SafeMap<number, object>()
  const entries = new SafeWeakMap<object, Tracked>()
  let active = safeList<Tracked>()
  let last = 0
  let clock = 0

  function touch(object: object): void {
    const entry = entries.get(object)
    if (entry === undefined) return
    entry.lastUse = ++clock
    if (entry.active) return
    entry.active = true
    if (active.length >= BRIDGE_LIMITS.activeReplicas) retire()
    active[active.length] = entry
  }

  /** Makes the half dormant that has not been spoken of for longest. */
  function retire(): void {
    const kept = safeList<Tracked>()
    const since = clock - BRIDGE_LIMITS.activeReplicas / 2
    for (let index = 0; index < active.length; index++) {
      const entry = active[index] as Tracked
      if (entry.active && entry.lastUse > since) kept[kept.length] = entry
      else entry.active = false
    }
    active = kept
  }

  return {
    sign,
    active: () => active,
    idOf(object) {
      const id = ids.get(object)
      if (id !== undefined) touch(object)
      return id
    },
    objectOf(id) {
      const object = objects.get(id as number)
      if (object === undefined) throw new BridgeViolation(`There is no object ${String(id)} on the bridge`)
      touch(object)
      return object
    },
    has: (id) => objects.has(id),
    add(object) {
      last += sign
      ids.set(object, last)
      objects.set(last, object)
      return last
    },
    enter(id, object) {
      ids.set(object, id)
      objects.set(id, object)
    },
    remove(id) {
      const object = objects.get(id)
      if (object !== undefined) {
        const entry = entries.get(object)
        if (entry !== undefined) entry.active = false
        ids.delete(object)
        entries.delete(object)
      }
      objects.delete(id)
    },
    track(id, object, kind) {
      if (kind.remember === undefined) return
      const known = entries.get(object)
      if (known !== undefined) {
        known.memory = kind.remember(object, host)
        known.extensible = isExtensible(object)
        return
      }
      const memory = kind.remember(object, host)
      entries.set(object, { id, object, kind, memory, extensible: isExtensible(object), active: false, lastUse: 0 })
      touch(object)
    },
    trackedOf(id) {
      const object = objects.get(id)
      return object === undefined ? undefined : entries.get(object)
    },
  }
}
