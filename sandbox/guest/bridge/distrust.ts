import {
  deleteProperty,
  getOwnPropertyDescriptor,
  isArray,
  isError,
  SafeMap,
  SafeWeakSet,
  sliceText,
} from './primordials.ts'

/**
 * What a foreign object may seem to be to the tests' side. An assertion library asks values what they are, and lets
 * some of them decide: a matcher decides about equality, a mock tells how often it was called, whatever calls itself a
 * Set is iterated, and a message is asked whether it contains the expected one. Here such questions are answered by what
 * an object is. A lie shows up as a property that is not there.
 */
export interface Distrust {
  /** Keys that no foreign object has on this side. */
  isHidden(key: PropertyKey): boolean
  /** Whether a property of a foreign object's replica is left out. */
  conceals(object: object, key: PropertyKey, value: unknown, isAccessor: boolean): boolean
  /** What this side gets to see in place of what a foreign object's property gave. */
  filter(value: unknown, key: PropertyKey, receiver: unknown): unknown
  /**
   * Notes that something was thrown, or that a promise was rejected with it. A message that is an object is taken off
   * data; true where that happened.
   */
  markThrown(value: unknown): boolean
}

const hidden = setOf(['asymmetricMatch', '_isMockFunction', Symbol.hasInstance])

/** Names under which assertion libraries treat a value as something built in. */
const builtInTags = setOf([
  'Array',
  'ArrayBuffer',
  'Arguments',
  'BigInt',
  'Boolean',
  'DataView',
  'Date',
  'Error',
  'Function',
  'Map',
  'Null',
  'Number',
  'RegExp',
  'Set',
  'String',
  'Symbol',
  'Undefined',
  'WeakMap',
  'WeakSet',
])

/** Classes whose instances are compared by their contents; whoever has one as `constructor` would be one. */
const comparedByContents = setOf([
  Map,
  Set,
  WeakMap,
  WeakSet,
  String,
  Number,
  Boolean,
  Date,
  RegExp,
  ArrayBuffer,
  DataView,
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
])

/** Methods by which matchers look into an array of whatever class. */
const { some, indexOf } = Array.prototype
const arrayMethods = new SafeMap<PropertyKey, unknown>()
arrayMethods.set('some', some)
arrayMethods.set('indexOf', indexOf)

/** Methods that change their array, which a submission may well have replaced for a purpose. */
const mutators = setOf(['push', 'pop', 'shift', 'unshift', 'splice', 'sort', 'reverse', 'fill', 'copyWithin'])

export function createDistrust(): Distrust {
  const thrown = new SafeWeakSet<object>()

  function conceals(object: object, key: PropertyKey, value: unknown, isAccessor: boolean): boolean {
    if (hidden.has(key)) return true
    if (key === Symbol.toStringTag) return isAccessor || isBuiltInTag(value)
    if (key === 'constructor') return isAccessor || comparedByContents.has(value)
    if (key === 'message' && isError(object)) return isAccessor || typeof value !== 'string'
    if (isArray(object)) return shadows(arrayPrototype, key) && !mutators.has(key)
    if (object instanceof Map) return shadows(mapPrototype, key)
    return object instanceof Set && shadows(setPrototype, key)
  }

  function filter(value: unknown, key: PropertyKey, receiver: unknown): unknown {
    switch (key) {
      case Symbol.toStringTag:
        return isBuiltInTag(value) ? undefined : value
      case 'constructor':
        return comparedByContents.has(value) ? undefined : value
      case 'message':
        return isObject(value) && isObject(receiver) && (thrown.has(receiver) || isError(receiver)) ? undefined : value
      case 'some':
      case 'indexOf':
        return isArray(receiver) ? arrayMethods.get(key) : value
      default:
        return value
    }
  }

  return {
    isHidden: (key) => hidden.has(key),
    conceals,
    filter,
    markThrown(value) {
      if (!isObject(value)) return false
      thrown.add(value)
      const message = getOwnPropertyDescriptor(value, 'message')
      return message !== undefined && isObject(message.value) && deleteProperty(value, 'message')
    },
  }
}

const arrayPrototype = Array.prototype
const mapPrototype = Map.prototype
const setPrototype = Set.prototype

function shadows(prototype: object, key: PropertyKey): boolean {
  return key in prototype && !(key in Object.prototype)
}

function isBuiltInTag(value: unknown): boolean {
  return typeof value === 'string' && (builtInTags.has(value) || sliceText(value, 0, 9) === 'Temporal.')
}

function isObject(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function'
}

function setOf(values: readonly unknown[]): { has(value: unknown): boolean } {
  const map = new SafeMap<unknown, true>()
  for (const value of values) map.set(value, true)
  return map
}
