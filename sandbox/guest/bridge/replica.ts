import type { GuestHost } from './types.ts'
import type { Decode, Encode, WireRecord } from './wire.ts'

/**
 * Plain data lives in both realms at once: each has a native object of its own. Control is in one realm at a time and
 * passes only in a message, so it is enough that each message carries what has changed since the last one.
 */
export interface ReplicaKind<T extends object = object, M = unknown> {
  /** Names the kind in a record. */
  readonly code: string
  /** The record's flags, and its properties and body as JSON fields `properties,body…`. */
  readonly flags: (object: T, host: GuestHost) => number
  readonly write: (object: T, flags: number, encode: Encode, note: Note<M>) => string
  /** A new object of the kind, not yet filled. `record` has been checked to name this kind, nothing more. */
  readonly create: (record: WireRecord, decode: Decode) => T
  readonly fill: (object: T, record: WireRecord, decode: Decode, conceal: Conceal, note: Note<M>) => void
  /** What `changed` compares with. Undefined: the kind never changes. */
  readonly remember?: (object: T, host: GuestHost) => M
  readonly changed?: (object: T, memory: M) => boolean
  /** Shows each value that the object, as remembered, consists of. Undefined: of none that could change by itself. */
  readonly parts?: (memory: M, show: (part: unknown) => void) => void
  /**
   * Whether JSON text tells the object, as remembered, from what it may become: it consists of strings, booleans,
   * numbers and of what `isText` says the same of. Undefined: the kind's objects never do.
   */
  readonly isText?: (memory: M, isText: (value: object) => boolean) => boolean
}

/** Takes what `remember` would find, from whoever has just seen all of it; nobody has to call it. */
export type Note<M> = (memory: M) => void

/** Says that a property must not appear on the receiving side. */
export type Conceal = (object: object, key: PropertyKey, value: unknown, isAccessor: boolean) => boolean

/** Where the parts of a record are. */
export const Field = { id: 0, kind: 1, flags: 2, prototype: 3, properties: 4, body: 5 } as const
