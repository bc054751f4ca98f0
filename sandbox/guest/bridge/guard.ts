import type { Guard } from './answer.ts'
import {
  getOwnPropertyDescriptor,
  getPrototypeOf,
  hasOwn,
  isArray,
  ownKeys,
  SafeWeakSet,
  sliceText,
} from './primordials.ts'

/**
 * What candidate code may do with objects of the tests' realm that it was given: what any function may do with its
 * arguments, but for three things. It cannot look into the books of a mock, or it could erase what it did; it cannot
 * change a built-in object; and it cannot ask a function who called it.
 */
export function createTestsGuard(): Guard {
  const builtIn = collectBuiltIns()
  return {
    mayRead(object, key) {
      if (typeof object !== 'function') return true
      if (key === 'caller' || key === 'arguments') return false
      return !isMock(object) || !isBookOfMock(key)
    },
    mayWrite(object, key) {
      if (builtIn.has(object)) return false
      return typeof object !== 'function' || !isMock(object) || !isBookOfMock(key)
    },
  }
}

function isMock(object: object): boolean {
  return hasOwn(object, '_isMockFunction')
}

function isBookOfMock(key: PropertyKey): boolean {
  if (typeof key === 'symbol') return key === Symbol.dispose || key === Symbol.asyncDispose
  if (typeof key !== 'string') return false
  return (
    sliceText(key, 0, 4) === 'mock' ||
    sliceText(key, 0, 7) === 'getMock' ||
    key === 'withImplementation' ||
    key === '_isMockFunction' ||
    key === '_protoImpl'
  )
}

/** Every object that can be reached from the global object before any code but ours has run. */
function collectBuiltIns(): WeakSet<object> {
  const found = new SafeWeakSet<object>()
  const waiting: unknown[] = [globalThis, function* () {}, async () => {}, async function* () {}, [].values()]
  waiting.push(new Map().values(), new Set().values(), ''[Symbol.iterator](), 'a'.matchAll(/a/g))
  while (waiting.length > 0) {
    const value = waiting.pop()
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null || found.has(value)) continue
    found.add(value)
    waiting.push(getPrototypeOf(value))
    if (isArray(value) && value.length > 0) continue
    for (const key of ownKeys(value)) {
      const descriptor = getOwnPropertyDescriptor(value, key)
      waiting.push(descriptor?.value, descriptor?.get, descriptor?.set)
    }
  }
  return found
}
