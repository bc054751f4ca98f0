import { isExtensible, safeList } from './primordials.ts'
import type { ReplicaKind } from './replica.ts'

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
  /** How often changes had been looked for when it was spoken of last. */
  since: number
  /** Which of all that were tracked it is, counted from one. */
  readonly order: number
  /** Whether it is among those that were spoken of since changes were last looked for. */
  spoken: boolean
}

export function hasChanged({ object, kind, memory, extensible }: Tracked): boolean {
  return isExtensible(object) !== extensible || kind.changed?.(object, memory) === true
}

/** Those that have been spoken of since that many looks had been taken; the others become dormant, here and below. */
export function youngOf(members: readonly Tracked[], state: Tracked['state'], since: number): Tracked[] {
  return those(members, state, (entry) => entry.since >= since)
}

export function laterHalfOf(members: readonly Tracked[], state: Tracked['state']): Tracked[] {
  return those(members, state, (_, index) => index >= members.length / 2)
}

/** Those that came no later than the one of that order. */
export function earlyOf(members: readonly Tracked[], state: Tracked['state'], order: number): Tracked[] {
  return those(members, state, (entry) => entry.order <= order)
}

/** Makes all of them dormant and empties the list. */
export function layDown(members: Tracked[]): void {
  for (let index = 0; index < members.length; index++) {
    const entry = members[index] as Tracked
    entry.recent = false
    if (entry.state !== 'constant') entry.state = 'dormant'
  }
  members.length = 0
}

function those(
  members: readonly Tracked[],
  state: Tracked['state'],
  stays: (entry: Tracked, index: number) => boolean,
): Tracked[] {
  const staying = safeList<Tracked>()
  for (let index = 0; index < members.length; index++) {
    const entry = members[index] as Tracked
    if (entry.state !== state) continue
    if (stays(entry, index)) staying[staying.length] = entry
    else entry.state = 'dormant'
  }
  return staying
}
