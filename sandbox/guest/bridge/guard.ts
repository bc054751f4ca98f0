import type { Guard } from './answer.ts'
import { hasOwn, sliceText } from './primordials.ts'

/**
 * What candidate code may do with objects of the tests' realm that it was given: what any function may do with its
 * arguments, but for three things. It cannot look into the books of a mock, or it could erase what it did; it cannot
 * change a built-in object; and it cannot ask a function who called it.
 */
/** @param isBuiltIn true for what was there before any code but ours had run. */
export function createTestsGuard(isBuiltIn: (object: object) => boolean): Guard {
  return {
    mayRead(object, key) {
      if (typeof object !== 'function') return true
      if (key === 'caller' || key === 'arguments') return false
      return !isMock(object) || !isBookOfMock(key)
    },
    mayWrite(object, key) {
      if (isBuiltIn(object)) return false
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
