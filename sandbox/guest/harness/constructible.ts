type Implementation = (...args: never[]) => unknown

/** The part of a mock that takes implementations. */
interface Mock {
  mockImplementation(implementation?: Implementation): Mock
  mockImplementationOnce(implementation: Implementation): Mock
  withImplementation(implementation: Implementation, callback: () => unknown): unknown
  getMockImplementation(): Implementation | undefined
  mockReturnValue(value: unknown): Mock
  mockReturnValueOnce(value: unknown): Mock
}

/** Wrapped implementations by what stands for them, so that a suite gets back what it gave. */
const originals = new WeakMap<Implementation, Implementation>()

/**
 * Lets a mock have whatever implementation Jest's have. `new` can be applied to it even where that is an arrow function
 * or a given value, for which Vitest demands a class; and none at all returns undefined, even from a spy.
 */
export function constructible<T>(mock: T): T {
  const methods = mock as Mock
  const { mockImplementation, mockImplementationOnce, withImplementation, getMockImplementation } = methods
  const patched: Mock = {
    mockImplementation: (implementation) => mockImplementation(wrap(implementation)),
    mockImplementationOnce: (implementation) => mockImplementationOnce(wrap(implementation)),
    withImplementation: (implementation, callback) => withImplementation(wrap(implementation), callback),
    getMockImplementation() {
      const current = getMockImplementation()
      if (current === undefined || current === nothing) return undefined
      return originals.get(current) ?? current
    },
    mockReturnValue: (value) => methods.mockImplementation(() => value),
    mockReturnValueOnce: (value) => methods.mockImplementationOnce(() => value),
  }
  Object.assign(methods, patched)
  return mock
}

/** Can be called with `new`, too. */
export function nothing(): void {}

function wrap(implementation: Implementation = nothing): Implementation {
  if (isConstructor(implementation)) return implementation
  function called(this: unknown, ...args: unknown[]): unknown {
    return Reflect.apply(implementation, this, args)
  }
  originals.set(called, implementation)
  return called
}

/** Tells it without running the function, which only lends its prototype here. */
function isConstructor(candidate: Implementation): boolean {
  try {
    Reflect.construct(Object, [], candidate)
    return true
  } catch {
    return false
  }
}
