import { getPrototypeOf, hasOwn, isArray, isSame, ownKeys, reflectHas } from './primordials.ts'
import type { GuestHost } from './types.ts'

/** Levels, and values in all, up to which a result is looked at; what is larger crosses object by object. */
const maxDepth = 100
const maxValues = 100_000

const objectPrototype = Object.prototype
const arrayPrototype = Array.prototype
const { keys: enumerableKeys } = Object

/** A first look, which runs no code of anybody. */
export function mayBePlainData(value: unknown): boolean {
  if (typeof value !== 'object') return value !== undefined && typeof value !== 'function'
  if (value === null || isArray(value)) return true
  return getPrototypeOf(value) === objectPrototype
}

/**
 * Whether JSON text says all there is to say about a value: strings, finite numbers but -0, booleans, null, and ordinary
 * objects and arrays of them. No traps run; a getter does, and counts for what it gives.
 */
export function isPlainData(value: unknown, host: GuestHost): boolean {
  let left = maxValues

  function isPlain(part: unknown, depth: number): boolean {
    left--
    switch (typeof part) {
      case 'string':
      case 'boolean':
        return true
      case 'number':
        return part - part === 0 && !isSame(part, -0)
      case 'object':
        if (part === null) return true
        return left > 0 && depth < maxDepth && (isArray(part) ? isPlainArray(part, depth) : isPlainObject(part, depth))
      default:
        return false
    }
  }

  function isPlainArray(array: readonly unknown[], depth: number): boolean {
    if (host.isProxy(array) || getPrototypeOf(array) !== arrayPrototype || reflectHas(array, 'toJSON')) return false
    const { length } = array
    if (length > left || ownKeys(array).length !== length + 1) return false
    for (let index = 0; index < length; index++) {
      if (!hasOwn(array, index) || !isPlain(array[index], depth + 1)) return false
    }
    return true
  }

  function isPlainObject(object: object, depth: number): boolean {
    if (host.isProxy(object) || getPrototypeOf(object) !== objectPrototype || reflectHas(object, 'toJSON')) return false
    const keys = enumerableKeys(object)
    if (keys.length > left || ownKeys(object).length !== keys.length) return false
    for (let index = 0; index < keys.length; index++) {
      if (!isPlain((object as Record<string, unknown>)[keys[index] as string], depth + 1)) return false
    }
    return true
  }

  return isPlain(value, 0)
}
