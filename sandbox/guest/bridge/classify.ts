import {
  bufferLength,
  dataViewLength,
  dateGetTime,
  getPrototypeOf,
  isArray,
  isError,
  isView,
  mapSize,
  NativePromise,
  regExpFlags,
  SafeMap,
  setSize,
  typedArrayName,
} from './primordials.ts'
import type { ReplicaKind } from './replica.ts'
import { arrayObject } from './replica-array.ts'
import { boxObject, bufferObject, viewObject } from './replica-binary.ts'
import { dateObject, mapObject, regExpObject, setObject } from './replica-collection.ts'
import { errorObject, plainObject } from './replica-object.ts'
import type { GuestHost } from './types.ts'

/** How an object goes over: as data that both realms have, as a promise, or as something that stands for it. */
export type Passage = ReplicaKind | 'promise' | 'handle'

// A kind is a type of its own to the code that knows it, and any object to the code that does not.
const erase = (kind: unknown): ReplicaKind => kind as ReplicaKind

export const replicaKinds = new SafeMap<string, ReplicaKind>()
for (const kind of [
  plainObject,
  arrayObject,
  mapObject,
  setObject,
  dateObject,
  regExpObject,
  errorObject,
  bufferObject,
  viewObject,
  boxObject,
].map(erase)) {
  replicaKinds.set(kind.code, kind)
}

interface Candidate {
  readonly kind: ReplicaKind
  /** Throws where an object with that prototype is not what its prototype says. */
  readonly probe: (object: object) => unknown
}

const byPrototype = new SafeMap<object, Candidate>()
function expect(type: { readonly prototype: object }, kind: unknown, probe: (object: object) => unknown): void {
  byPrototype.set(type.prototype, { kind: erase(kind), probe })
}
function mustBe(holds: boolean): void {
  if (!holds) throw undefined
}

expect(Map, mapObject, mapSize)
expect(Set, setObject, setSize)
expect(Date, dateObject, (object) => dateGetTime(object))
expect(RegExp, regExpObject, regExpFlags)
expect(ArrayBuffer, bufferObject, (object) => bufferLength(object))
expect(DataView, viewObject, dataViewLength)
for (const type of [Number, String, Boolean, BigInt, Symbol]) {
  const unbox = type.prototype.valueOf
  expect(type, boxObject, (object) => Reflect.apply(unbox, object, []))
}
for (const type of [
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float16Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
]) {
  const name = type.name
  expect(type, viewObject, (object) => mustBe(typedArrayName(object) === name))
}

const arrayPrototype = Array.prototype
const objectPrototype = Object.prototype
const promisePrototype = NativePromise.prototype

export function classify(object: object, host: GuestHost, isShared: (prototype: object) => boolean): Passage {
  if (typeof object === 'function' || host.isProxy(object)) return 'handle'
  const prototype = getPrototypeOf(object)
  if (isArray(object)) return prototype === arrayPrototype ? erase(arrayObject) : 'handle'
  if (isError(object)) return erase(errorObject)
  if (prototype === objectPrototype || prototype === null) return erase(plainObject)
  const candidate = byPrototype.get(prototype)
  if (candidate !== undefined) {
    try {
      candidate.probe(object)
      return candidate.kind
    } catch {
      return 'handle'
    }
  }
  if (isView(object) && isShared(prototype)) return erase(viewObject)
  return inheritsPromise(object, host) ? 'promise' : 'handle'
}

/** Whether it claims to be one: who subscribes to it finds out. */
function inheritsPromise(object: object, host: GuestHost): boolean {
  let link: object | null = object
  while (link !== null && link !== promisePrototype) {
    if (host.isProxy(link)) return false
    link = getPrototypeOf(link)
  }
  return link !== null
}
