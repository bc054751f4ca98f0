import { BRIDGE_LIMITS } from './limits.ts'
import { isExtensible, SafeMap, SafeWeakMap, safeList, sliceText, stringify } from './primordials.ts'
import type { ReplicaKind } from './replica.ts'
import { createRecent, createSpoken } from './spoken.ts'
import { earlyOf, hasChanged, laterHalfOf, layDown, type Tracked, youngOf } from './tracked.ts'
import type { GuestHost } from './types.ts'
import { BridgeViolation, Rest } from './wire.ts'

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
 *   dormant   one of many, and not spoken of for a while: compared when it is spoken of again
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
  /** Remembers a replica as it is now, which somebody may have noted already. */
  track(id: number, object: object, kind: ReplicaKind, noted?: unknown): void
  trackedOf(id: number): Tracked | undefined
  /** The replicas that are no longer what they were when the two sides last agreed. */
  changed(): readonly Tracked[]
  /**
   * To be called when a message has been written or read, and everything in it is tracked.
   *
   * @param agreed the message says of everything whether it has changed: the two sides are in step.
   */
  settle(agreed: boolean): void
  /** Makes replicas dormant; see `Rest`. */
  rest(which: Rest): void
}

/** @param isConstant tells objects that no code of this realm ever changes. */
export function createRegistry(sign: 1 | -1, host: GuestHost, isConstant: (object: object) => boolean): Registry {
  const ids = new SafeWeakMap<object, number>()
  const objects = new SafeMap<number, object>()
  const entries = new SafeWeakMap<object, Tracked>()
  const recent = createRecent(BRIDGE_LIMITS.recentReplicas)
  /** New, and to be placed when the whole message is tracked: the parts of an object are tracked after it. */
  const placing = safeList<Tracked>()
  const spoken = createSpoken((object) => entries.get(object))
  let watched = safeList<Tracked>()
  let listed = safeList<Tracked>()
  let list = safeList<object>()
  let listText = '[]'
  let listIsStale = false
  /** A listed object has become something else, so that it has to be asked again whether it is text. */
  let listIsMixed = false
  let reading = false
  let last = 0
  let looks = 0
  let nextAging = 0
  let tracked = 0
  /** Those up to this one were there when it was last said what rests. */
  let early = 0

  function touch(entry: Tracked): void {
    if (entry.state === 'constant') return
    entry.since = looks
    spoken.add(entry)
    recent.add(entry)
  }

  function place(entry: Tracked): void {
    if (isText(entry.object)) {
      entry.state = 'listed'
      entry.kind.isText?.(entry.memory, cover)
      listed[listed.length] = entry
      if (!entry.covered) list[list.length] = entry.object
      if (!listIsStale && !entry.covered)
        listText = `${sliceText(listText, 0, -1)}${list.length === 1 ? '' : ','}${stringify(entry.object)}]`
      if (listed.length > BRIDGE_LIMITS.listedReplicas) relist(laterHalfOf(listed, 'listed'))
    } else {
      entry.state = 'watched'
      watched[watched.length] = entry
      if (watched.length > BRIDGE_LIMITS.watchedReplicas) watched = laterHalfOf(watched, 'watched')
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
    // A part stays awake with the whole.
    if (entry.state === 'dormant' && !entry.spoken) {
      entry.state = 'listed'
      listed[listed.length] = entry
    }
    return entry.kind.isText?.(entry.memory, cover) === true
  }

  /** Lets what has not been spoken of for a while be dormant, where to look at everything takes long. */
  function age(): void {
    if (looks < nextAging) return
    nextAging = looks + BRIDGE_LIMITS.looksBetweenAging
    if (watched.length > BRIDGE_LIMITS.watchedFreely) {
      watched = youngOf(watched, 'watched', looks - BRIDGE_LIMITS.watchedFreely)
    }
    if (listText.length > BRIDGE_LIMITS.listedFreelyChars) {
      const maxLooks = BRIDGE_LIMITS.looksAtLeast + BRIDGE_LIMITS.listedChars / listText.length
      const staying = youngOf(listed, 'listed', looks - maxLooks)
      if (staying.length < listed.length) relist(staying)
    }
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

  /** A little is looked at in no time: it stays, and with it what a suite keeps from one test to the next. */
  function layDownLate(): void {
    if (watched.length > BRIDGE_LIMITS.watchedOverTests) watched = earlyOf(watched, 'watched', early)
    if (listText.length > BRIDGE_LIMITS.listedOverTestsChars) relist(earlyOf(listed, 'listed', early))
  }

  return {
    sign,
    rest(which) {
      if (which === Rest.none) return
      if (which === Rest.late) layDownLate()
      early = tracked
      if (which !== Rest.all) return
      spoken.clear()
      recent.clear()
      layDown(watched)
      layDown(listed)
      list = safeList<object>()
      listText = '[]'
      listIsStale = false
    },
    changed() {
      looks++
      const found = safeList<Tracked>()
      spoken.gather(looks)
      addChanged(recent.members, found)
      addChanged(spoken.members, found, 'dormant')
      if (watched.length > 0) addChanged(watched, found, 'watched')
      if (list.length > 0 && (listIsStale || readList() !== listText || listText === ''))
        addChanged(listed, found, 'listed')
      return found
    },
    settle(agreed) {
      if (listIsMixed) {
        listIsMixed = false
        relist(listed)
      }
      if (agreed) {
        age()
        spoken.release(placing)
      }
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
    track(id, object, kind, noted) {
      if (kind.remember === undefined) return
      const memory = noted ?? kind.remember(object, host)
      const extensible = isExtensible(object)
      const known = entries.get(object)
      if (known === undefined) {
        const state = isConstant(object) ? 'constant' : 'dormant'
        tracked++
        const entry: Tracked = {
          id,
          object,
          kind,
          memory,
          extensible,
          state,
          recent: false,
          covered: false,
          since: looks,
          order: tracked,
          spoken: false,
        }
        entries.set(object, entry)
        placing[placing.length] = entry
        recent.add(entry)
        return
      }
      known.memory = memory
      known.extensible = extensible
      if (known.state === 'listed') listIsMixed = true
      touch(known)
    },
    trackedOf(id) {
      const object = objects.get(id)
      return object === undefined ? undefined : entries.get(object)
    },
  }
}
