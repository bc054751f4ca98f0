import { safeList } from './primordials.ts'
import { layDown, type Tracked } from './tracked.ts'

/**
 * What a message speaks of, with all that it consists of: whoever gets an array to look at looks at its elements, too. So
 * each part counts as spoken of with the whole, and those that were dormant are compared before the message goes out.
 */
export interface Spoken {
  readonly members: readonly Tracked[]
  add(entry: Tracked): void
  /** Adds the parts of the members, and theirs. */
  gather(looks: number): void
  /** Hands over those that were there when the parts were gathered: they have been compared since. */
  release(to: Tracked[]): void
  clear(): void
}

export function createSpoken(entryOf: (object: object) => Tracked | undefined): Spoken {
  let members = safeList<Tracked>()
  let gathered = 0

  function add(entry: Tracked): void {
    if (entry.spoken || entry.state === 'constant') return
    entry.spoken = true
    members[members.length] = entry
  }

  function addPart(part: unknown): void {
    if (typeof part !== 'object' || part === null) return
    const entry = entryOf(part)
    if (entry !== undefined) add(entry)
  }

  return {
    get members() {
      return members
    },
    add,
    gather(looks) {
      for (let index = 0; index < members.length; index++) {
        const entry = members[index] as Tracked
        entry.since = looks
        entry.kind.parts?.(entry.memory, addPart)
      }
      gathered = members.length
    },
    release(to) {
      const later = safeList<Tracked>()
      for (let index = 0; index < members.length; index++) {
        const entry = members[index] as Tracked
        if (index >= gathered) later[later.length] = entry
        else {
          entry.spoken = false
          if (entry.state === 'dormant') to[to.length] = entry
        }
      }
      members = later
      gathered = 0
    },
    clear() {
      for (let index = 0; index < members.length; index++) (members[index] as Tracked).spoken = false
      members.length = 0
      gathered = 0
    },
  }
}

/** The few that were spoken of last. */
export interface Recent {
  readonly members: readonly Tracked[]
  add(entry: Tracked): void
  clear(): void
}

export function createRecent(size: number): Recent {
  const members = safeList<Tracked>()
  let oldest = 0
  return {
    members,
    add(entry) {
      if (entry.recent || entry.state === 'constant') return
      entry.recent = true
      const leaving = members[oldest]
      if (leaving !== undefined) leaving.recent = false
      members[oldest] = entry
      oldest = oldest + 1 === size ? 0 : oldest + 1
    },
    clear() {
      layDown(members)
      oldest = 0
    },
  }
}
