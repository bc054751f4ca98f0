import { createMockInstance } from '@vitest/spy'
import { constructible, nothing } from './constructible.ts'

type Mock = (...args: never[]) => unknown

/**
 * A copy of a module in which every function is a mock without an implementation: what `vi.mock(path)` gives without
 * a factory. Plain objects are gone through, arrays come out empty, everything else stays.
 */
export function automock(exports: unknown): unknown {
  const seen = new Map<object, unknown>()

  function mock(value: unknown): unknown {
    if (typeof value === 'function') return remember(value, mockFunction)
    if (Array.isArray(value)) return []
    if (typeof value !== 'object' || value === null || !isPlain(value)) return value
    return remember(value, mockMembers)
  }

  function remember<T extends object>(value: T, make: (value: T) => unknown): unknown {
    if (!seen.has(value)) seen.set(value, make(value))
    return seen.get(value)
  }

  function mockFunction(original: object): unknown {
    const mocked = constructible(
      createMockInstance({ mockImplementation: nothing, resetToMockImplementation: true } as never),
    )
    const { prototype } = original as { prototype?: object }
    if (prototype !== undefined) mockPrototype(mocked as Mock & { prototype: object }, prototype)
    copyMembers(original, mocked as object, ['length', 'name', 'prototype', 'caller', 'arguments'])
    return mocked
  }

  function mockPrototype(mocked: { prototype: object }, prototype: object): void {
    for (
      let source = prototype;
      source !== null && source !== Object.prototype;
      source = Object.getPrototypeOf(source)
    ) {
      copyMembers(source, mocked.prototype, ['constructor'])
    }
  }

  function mockMembers(original: object): unknown {
    const copy: object = {}
    copyMembers(original, copy, [])
    return copy
  }

  function copyMembers(from: object, to: object, left: readonly PropertyKey[]): void {
    for (const key of Reflect.ownKeys(from)) {
      if (left.includes(key) || Object.hasOwn(to, key)) continue
      const { enumerable = true, get } = Object.getOwnPropertyDescriptor(from, key) ?? {}
      // The getter of a class would run without an instance; those of a module are its exports.
      if (get !== undefined && from !== exports) continue
      const value = mock(Reflect.get(from, key))
      Object.defineProperty(to, key, { value, enumerable, writable: true, configurable: true })
    }
  }

  if (typeof exports !== 'object' || exports === null) return mock(exports)
  seen.set(exports, undefined)
  return mockMembers(exports)
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
