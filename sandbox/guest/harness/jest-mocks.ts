import * as spies from '@vitest/spy'
import { constructible, nothing } from './constructible.ts'

interface Mock {
  mockName(name: string): Mock
  mockImplementation(implementation: unknown): Mock
}

/** How Jest's mocks differ from Vitest's. */
export function createJestMocks() {
  const spied = new Set<Mock>()
  const replaced = new Set<Replaced>()
  return {
    fn: jestFn,
    spyOn(...args: Parameters<typeof spies.spyOn>): Mock {
      const spy = spies.spyOn(...args) as unknown as Mock
      if (!spied.has(spy)) spied.add(constructible(spy))
      return spy
    },
    /** A spy that was reset returns undefined until it is restored. */
    resetAllMocks(): void {
      spies.resetAllMocks()
      for (const spy of spied) spy.mockImplementation(nothing)
    },
    replaceProperty(object: Record<string, unknown>, key: string, value: unknown): Replaced {
      const property = replaceProperty(object, key, value)
      replaced.add(property)
      return property
    },
    restoreAllMocks(): void {
      spies.restoreAllMocks()
      spied.clear()
      for (const property of replaced) property.restore()
      replaced.clear()
    },
  }
}

/** In Jest, `mockReset` takes the implementation given to `jest.fn` away too. */
function jestFn(implementation?: (...args: never[]) => unknown): unknown {
  const options = { mockImplementation: implementation } as never
  const mock = constructible(spies.createMockInstance(options) as unknown as Mock)
  if (implementation !== undefined) mock.mockImplementation(implementation)
  return mock.mockName('jest.fn()')
}

interface Replaced {
  replaceValue(value: unknown): Replaced
  restore(): void
}

function replaceProperty(object: Record<string, unknown>, key: string, value: unknown): Replaced {
  const original = object[key]
  object[key] = value
  const replaced: Replaced = {
    replaceValue(next) {
      object[key] = next
      return replaced
    },
    restore() {
      object[key] = original
    },
  }
  return replaced
}
