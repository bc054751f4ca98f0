/**
 * The language of the bridge. A message is JSON text, because text crosses between isolates three times as fast as
 * structured data, and because reading it back runs no code of anybody.
 *
 *   request  [op, target, ...operands, records]
 *   answer   [ok, value, records]
 *   record   [id, kind, flags, prototype, properties, ...body]
 *
 * A number above zero names an object of the tests' realm, one below zero an object of the candidate's.
 * The answer to a `peek` may be `[2]`: reading that property runs code, for which the two sides have to agree first.
 * A `call` has data in place of operands, which is nobody's afterwards; where plain data comes back its answer is
 * `[2, data, records]`, and the microtasks of the other realm have run.
 * `records` describe the objects that appear for the first time, and those that have changed since the last message.
 */
export const Op = {
  service: 0,
  apply: 1,
  construct: 2,
  get: 3,
  set: 4,
  has: 5,
  delete: 6,
  ownKeys: 7,
  getOwnPropertyDescriptor: 8,
  defineProperty: 9,
  getPrototypeOf: 10,
  setPrototypeOf: 11,
  isExtensible: 12,
  preventExtensions: 13,
  settle: 14,
  drain: 15,
  peek: 16,
  call: 17,
} as const
export type Op = (typeof Op)[keyof typeof Op]

/**
 * What becomes of the data that has crossed until now, before the other side does what a request asks for. It stands in
 * the request's operation, above the number of that: most tests would otherwise cost a message more.
 */
export const Rest = {
  none: 0,
  /** All rests. */
  all: 1,
  /** All stays awake, whatever rests later. */
  keep: 2,
  /** What came after the last word on this rests, where it is more than a little. */
  late: 3,
} as const
export type Rest = (typeof Rest)[keyof typeof Rest]
export const REST_SHIFT = 5

/** First element of an array that stands for a value JSON has no word for. */
export const Tag = {
  object: 0,
  undefined: 1,
  hole: 2,
  nan: 3,
  negativeZero: 4,
  infinity: 5,
  negativeInfinity: 6,
  bigint: 7,
  intrinsic: 8,
  registeredSymbol: 9,
  wellKnownSymbol: 10,
  symbol: 11,
} as const

/** Attributes of a property in a record and in a descriptor. */
export const Attribute = {
  writable: 1,
  enumerable: 2,
  configurable: 4,
  accessor: 8,
} as const
export const PLAIN_PROPERTY = Attribute.writable | Attribute.enumerable | Attribute.configurable

export const Flag = { inextensible: 1, sparse: 2, constructible: 4, array: 8, frozen: 16, sealed: 32 } as const

/** A value inside a message: itself, or an array that begins with a tag. */
export type Wire = string | number | boolean | null | readonly unknown[]
export type WireRecord = readonly [id: number, kind: string, flags: number, prototype: unknown, ...unknown[]]
export type Encode = (value: unknown) => string
export type Decode = (wire: unknown) => unknown

/** What came over is not a message that an honest endpoint sends. */
export class BridgeViolation extends Error {
  override name = 'BridgeViolation'
}

export function violation(what: string): never {
  throw new BridgeViolation(`The submission's side of the bridge sent ${what}`)
}
