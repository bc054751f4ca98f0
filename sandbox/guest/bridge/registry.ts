import { isExtensible, SafeMap, SafeWeakMap, safeList } from './primordials.ts'
import type { ReplicaKind } from './replica.ts'
import type { GuestHost } from './types.ts'
import { BridgeViolation } from './wire.ts'

/** A replica that is looked at before each message. */
export interface Tracked {
  readonly id: number
  readonly object: object
  readonly kind: ReplicaKind
  memory: unknown
  extensible: boolean
}

/**
 * Which object of this realm goes by which number. Numbers of objects made here have this side's sign; the object
 * behind a number with the other sign is a replica of one over there, or stands for it.
 */
export interface Registry {
  readonly sign: 1 | -1
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
  readonly tracked: readonly Tracked[]
}

export function createRegistry(sign: 1 | -1, host: GuestHost): Registry {
  const ids = new SafeWeakMap<object, number>()
  const objects = new SafeMap<number, object>()
  const trackedById = new SafeMap<number, Tracked>()
  const tracked = safeList<Tracked>()
  let last = 0

  return {
    sign,
    tracked,
    idOf: (object) => ids.get(object),
    objectOf(id) {
      const object = objects.get(id as number)
      if (object === undefined) throw new BridgeViolation(`There is no object ${String(id)} on the bridge`)
      return object
    },
    has: (id) => objects.get(id) !== undefined,
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
      if (object !== undefined) ids.delete(object)
      objects.delete(id)
    },
    track(id, object, kind) {
      if (kind.remember === undefined) return
      const known = trackedById.get(id)
      if (known !== undefined) {
        known.memory = kind.remember(object, host)
        known.extensible = isExtensible(object)
        return
      }
      const entry = { id, object, kind, memory: kind.remember(object, host), extensible: isExtensible(object) }
      trackedById.set(id, entry)
      tracked[tracked.length] = entry
    },
    trackedOf: (id) => trackedById.get(id),
  }
}
