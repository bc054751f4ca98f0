/**
 * The realm's own functions, taken before foreign code can replace any of them. Code of the bridge calls nothing
 * else: no method of a built-in prototype, no iteration, no spread, no destructuring of arrays. Objects that V8 looks
 * things up in (descriptors, proxy handlers) have no prototype, so that a polluted `Object.prototype` adds nothing.
 */
export const {
  apply,
  construct,
  defineProperty,
  deleteProperty,
  get: reflectGet,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  has: reflectHas,
  isExtensible,
  ownKeys,
  preventExtensions,
  set: reflectSet,
  setPrototypeOf,
} = Reflect

export const { create: createObject, freeze, is: isSame, isFrozen, isSealed, seal } = Object
export const { isArray } = Array
export const { parse: parseJson, stringify } = JSON
export const { isInteger, isSafeInteger } = Number
export const { isView } = ArrayBuffer
export const { for: symbolFor, keyFor: symbolKeyFor } = Symbol

type IsError = (value: unknown) => boolean
let nativeIsError: IsError = () => false

/** Takes what V8 adds to a realm only after a snapshot of it was made. To be called before foreign code runs. */
export function completePrimordials(): void {
  nativeIsError = (Error as unknown as { isError?: IsError }).isError ?? nativeIsError
}

export const isError: IsError = (value) => nativeIsError(value)
export const NativeProxy = Proxy
export const NativePromise = Promise
export const NativeMap = Map
export const NativeSet = Set
export const NativeDate = Date
export const NativeRegExp = RegExp
export const NativeUint8Array = Uint8Array
export const NativeArrayBuffer = ArrayBuffer
export const NativeDataView = DataView
export const NativeTypeError = TypeError
export const NativeRangeError = RangeError
export const NativeError = Error
export const toBigInt = BigInt
export const toObject = Object

type Method = (this: never, ...args: never[]) => unknown
type Uncurried<F extends Method> = F extends (this: infer _T, ...args: infer A) => infer R
  ? (self: unknown, ...args: A) => R
  : never

const { bind, call } = Function.prototype

/** A method as a function of its receiver. */
export function uncurry<F extends Method>(method: F): Uncurried<F> {
  return apply(bind, call, [method]) as Uncurried<F>
}

/** A getter as a function of its receiver. */
export function uncurryGetter<R>(prototype: object, key: PropertyKey): (self: unknown) => R {
  const getter = getOwnPropertyDescriptor(prototype, key)?.get
  if (getter === undefined) throw new TypeError(`no getter ${String(key)}`)
  return uncurry(getter) as (self: unknown) => R
}

export const hasOwn = Object.hasOwn
export const charCodeAt = uncurry(String.prototype.charCodeAt)
export const sliceText = uncurry(String.prototype.slice)
export const fromCharCode = String.fromCharCode
export const promiseThen = uncurry(Promise.prototype.then as Method) as (
  promise: unknown,
  fulfilled?: (value: unknown) => unknown,
  rejected?: (reason: unknown) => unknown,
) => Promise<unknown>
export const mapSize = uncurryGetter<number>(Map.prototype, 'size')
export const setSize = uncurryGetter<number>(Set.prototype, 'size')
export const mapForEach = uncurry(Map.prototype.forEach as Method) as (
  map: unknown,
  visit: (value: unknown, key: unknown) => void,
) => void
export const setForEach = uncurry(Set.prototype.forEach as Method) as (
  set: unknown,
  visit: (value: unknown) => void,
) => void
export const mapClear = uncurry(Map.prototype.clear)
export const mapSet = uncurry(Map.prototype.set)
export const setClear = uncurry(Set.prototype.clear)
export const setAdd = uncurry(Set.prototype.add)
export const dateGetTime = uncurry(Date.prototype.getTime)
export const dateSetTime = uncurry(Date.prototype.setTime)
export const regExpSource = uncurryGetter<string>(RegExp.prototype, 'source')
export const regExpFlags = uncurryGetter<string>(RegExp.prototype, 'flags')
export const numberValue = uncurry(Number.prototype.valueOf)
export const stringValue = uncurry(String.prototype.valueOf)
export const booleanValue = uncurry(Boolean.prototype.valueOf)
export const bigintValue = uncurry(BigInt.prototype.valueOf)
export const symbolValue = uncurry(Symbol.prototype.valueOf)
export const symbolDescription = uncurryGetter<string | undefined>(Symbol.prototype, 'description')
export const bufferLength = uncurryGetter<number>(ArrayBuffer.prototype, 'byteLength')
export const dataViewBuffer = uncurryGetter<ArrayBuffer>(DataView.prototype, 'buffer')
export const dataViewOffset = uncurryGetter<number>(DataView.prototype, 'byteOffset')
export const dataViewLength = uncurryGetter<number>(DataView.prototype, 'byteLength')

const typedArray = getPrototypeOf(Uint8Array.prototype) as object
export const typedArrayName = uncurryGetter<string | undefined>(typedArray, Symbol.toStringTag)
export const typedArrayBuffer = uncurryGetter<ArrayBuffer>(typedArray, 'buffer')
export const typedArrayOffset = uncurryGetter<number>(typedArray, 'byteOffset')
export const typedArrayLength = uncurryGetter<number>(typedArray, 'length')

/** Gives a class of the realm a prototype chain of one link, with every method on it. */
function detach<C extends abstract new (...args: never[]) => unknown>(subclass: C, base: object): C {
  const keys = ownKeys(base)
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] as PropertyKey
    const descriptor = getOwnPropertyDescriptor(base, key)
    if (descriptor !== undefined && key !== 'constructor') defineProperty(subclass.prototype as object, key, descriptor)
  }
  setPrototypeOf(subclass.prototype as object, null)
  freeze(subclass.prototype)
  return subclass
}

/** Collections whose methods stay what they are. */
export const SafeMap = detach(class<K, V> extends Map<K, V> {}, Map.prototype)
export type SafeMap<K, V> = Map<K, V>
export const SafeWeakMap = detach(class<K extends WeakKey, V> extends WeakMap<K, V> {}, WeakMap.prototype)
export type SafeWeakMap<K extends WeakKey, V> = WeakMap<K, V>
export const SafeWeakSet = detach(class<V extends WeakKey> extends WeakSet<V> {}, WeakSet.prototype)
export type SafeWeakSet<V extends WeakKey> = WeakSet<V>

/** An array that can be grown by index whatever stands on `Array.prototype`. */
export function safeList<T>(): T[] {
  const list: T[] = []
  setPrototypeOf(list, null)
  return list
}
