import { BRIDGE_LIMITS } from './limits.ts'
import { isExtensible, SafeMap, SafeWeakMap, safeList, sliceText, stringify } from './primordials.ts'
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
  state: 'listed' | 'watched' | 'dormant' | 'constant'
  /** Whether it is among those that were spoken of last. */
  recent: boolean
  /** Whether its text is part of another's that is listed. */
  covered: boolean
}

/**
 * Which object of this realm goes by which number. Numbers of objects made here have this side's sign; the object
 * behind a number with the other sign is a replica of one over there, or stands for it.
 *
 * What has crossed is held for the whole run, on both sides: an object that only its user held could be collected here
 * while the other side, which cannot know, goes on to speak of it by its number alone.
 *
 * Each message carries what has changed since the one before. To compare every replica each time would cost more than
 * all else, so one JSON text stands for most of them:
 *
 *   listed    strings, numbers, and objects and arrays of them: one text for all, looked at before each message
 *   watched   anything else: compared before each message, one by one
 *   dormant   one of very many: compared when it is spoken of again
 *   constant  changes on the other side only, if at all
 *
 * What was spoken of last is compared one by one in any case. So what a text does not show of a listed object, such as
 * a function that has been added to it or a part that gave way to an equal one, is seen when the object is spoken of.
 */
export interface Registry {
  readonly sign: 1 | -1
  /** The object's number; using it makes the replica recent. */
  idOf(object: object): number | undefined
  /** Throws where there is no such object: the other side speaks of something it was never given. */
  objectOf(id: unknown): object
  has(id: number): boolean
  /** Gives an object of this realm a number. */
  add(object: object): number
  /** Enters a foreign object under the number it came with. */
  enter(id: number, object: object): void
  remove(id: number): void
  /** Remembers a replica as it is now. */
  track(id: number, object: object, kind: ReplicaKind): void
  trackedOf(id: number): Tracked | undefined
  /** The replicas that are no longer what they were when the two sides last agreed. */
  changed(): readonly Tracked[]
  /**
   * To be called when a message has been written or read, and everything in it is tracked.
   *
   * @param agreed the message says of everything whether it has changed: the two sides are in step.
   */
  settle(agreed: boolean): void
  /** Makes every replica dormant. */
  rest(): void
}

/** @param isConstant tells objects that no code of this realm ever changes. */
export function createRegistry(sign: 1 | -1, host: GuestHost, isConstant: (object: object) => boolean): Registry {
  const ids = new SafeWeakMap<object, number>()
  const objects = new SafeMap<number, object>()
  const entries = new SafeWeakMap<object, Tracked>()
  const recent = safeList<Tracked>()
  /** To be placed when the two sides agree: the parts of an object are tracked after it. */
  const placing = safeList<Tracked>()
  let watched = safeList<Tracked>()
  let listed = safeList<Tracked>()
  let list = safeList<object>()
  let listText = '[]'
  let listIsStale = false
  let reading = false
  let oldest = 0
  let last = 0

  function touch(entry: Tracked): void {
    if (entry.recent || entry.state === 'constant') return
    entry.recent = true
    const leaving = recent[oldest]
    if (leaving !== undefined) leaving.recent = false
    recent[oldest] = entry
    oldest = oldest + 1 === BRIDGE_LIMITS.recentReplicas ? 0 : oldest + 1
    if (entry.state === 'dormant') placing[placing.length] = entry
  }

  function place(entry: Tracked): void {
    if (isText(entry.object)) {
      entry.state = 'listed'
      entry.kind.isText?.(entry.memory, cover)
      listed[listed.length] = entry
      if (!entry.covered) list[list.length] = entry.object
      if (!listIsStale && !entry.covered)
        listText = `${sliceText(listText, 0, -1)}${list.length === 1 ? '' : ','}${stringify(entry.object)}]`
      if (listed.length > BRIDGE_LIMITS.listedReplicas) relist(laterHalf(listed, 'listed'))
    } else {
      entry.state = 'watched'
      watched[watched.length] = entry
      if (watched.length > BRIDGE_LIMITS.watchedReplicas) watched = laterHalf(watched, 'watched')
    }
  }

  let depth = 0
  function isText(object: object): boolean {
    const entry = entries.get(object)
    if (entry?.kind.isText === undefined || depth >= BRIDGE_LIMITS.textDepth) return false
    depth++
    const answer = entry.kind.isText(entry.memory, isText)
    depth--
    return answer
  }

  /** Notes that the text of an object is part of another's. */
  function cover(object: object): boolean {
    const entry = entries.get(object)
    if (entry === undefined) return false
    entry.covered = true
    return entry.kind.isText?.(entry.memory, cover) === true
  }

  function laterHalf(members: readonly Tracked[], state: Tracked['state']): Tracked[] {
    const kept = safeList<Tracked>()
    for (let index = 0; index < members.length; index++) {
      const entry = members[index] as Tracked
      if (entry.state !== state) continue
      if (index >= members.length / 2) kept[kept.length] = entry
      else entry.state = 'dormant'
    }
    return kept
  }

  /** What is listed is asked again whether it is text: a part of it may have become something else. */
  function relist(members: readonly Tracked[]): void {
    listed = safeList<Tracked>()
    list = safeList<object>()
    listIsStale = true
    for (let index = 0; index < members.length; index++) {
      const entry = members[index] as Tracked
      entry.covered = false
    }
    for (let index = 0; index < members.length; index++) {
      const entry = members[index] as Tracked
      if (entry.state === 'listed') place(entry)
    }
  }

  /** Empty where it could not be read. Reading may run code that somebody has since put on one of the objects. */
  function readList(): string {
    if (reading) return listText
    reading = true
    try {
      return stringify(list)
    } catch {
      return ''
    } finally {
      reading = false
    }
  }

  function addChanged(members: readonly Tracked[], to: Tracked[], state?: Tracked['state']): void {
    for (let index = 0; index < members.length; index++) {
      const entry = members[index] as Tracked
      // What was spoken of last is looked at as such.
      if (state === undefined ? entry.recent : entry.state === state && !entry.recent) {
        if (hasChanged(entry)) to[to.length] = entry
      }
    }
  }

  function layDown(members: Tracked[]): void {
    for (let index = 0; index < members.length; index++) {
      const entry = members[index] as Tracked
      entry.recent = false
      if (entry.state !== 'constant') entry.state = 'dormant'
    }
    members.length = 0
  }

  return {
    sign,
    rest() {
      layDown(recent)
      layDown(watched)
      layDown(listed)
      oldest = 0
      list = safeList<object>()
      listText = '[]'
      listIsStale = false
    },
    changed() {
      const found = safeList<Tracked>()
      addChanged(recent, found)
      if (watched.length > 0) addChanged(watched, found, 'watched')
      if (list.length > 0 && (listIsStale || readList() !== listText || listText === ''))
        addChanged(listed, found, 'listed')
      return found
    },
    settle(agreed) {
      for (let index = 0; index < placing.length; index++) {
        const entry = placing[index] as Tracked
        if (entry.state === 'dormant') place(entry)
      }
      placing.length = 0
      if (!listIsStale || !agreed) return
      listIsStale = false
      listText = readList()
    },
    idOf(object) {
      const id = ids.get(object)
      if (id === undefined) return undefined
      const entry = entries.get(object)
      if (entry !== undefined) touch(entry)
      return id
    },
    objectOf(id) {
      const object = objects.get(id as number)
      if (object === undefined) throw new BridgeViolation(`There is no object ${String(id)} on the bridge`)
      const entry = entries.get(object)
      if (entry !== undefined) touch(entry)
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
        if (entry !== undefined) {
          entry.state = 'dormant'
          entry.recent = false
        }
        ids.delete(object)
        entries.delete(object)
      }
      objects.delete(id)
    },
    track(id, object, kind) {
      if (kind.remember === undefined) return
      const memory = kind.remember(object, host)
      const extensible = isExtensible(object)
      const known = entries.get(object)
      if (known === undefined) {
        const state = isConstant(object) ? 'constant' : 'dormant'
        const entry: Tracked = { id, object, kind, memory, extensible, state, recent: false, covered: false }
        entries.set(object, entry)
        touch(entry)
        return
      }
      known.memory = memory
      known.extensible = extensible
      if (known.state === 'listed') relist(listed)
      touch(known)
    },
    trackedOf(id) {
      const object = objects.get(id)
      return object === undefined ? undefined : entries.get(object)
    },
  }
}

function hasChanged({ object, kind, memory, extensible }: Tracked): boolean {
  return isExtensible(object) !== extensible || kind.changed?.(object, memory) === true
}
