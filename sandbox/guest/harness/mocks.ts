import * as spyModule from '@vitest/spy'
import type { Collector } from './collector.ts'
import type { createFakeTimers } from './fake-timers.ts'
import { createJestMocks } from './jest-mocks.ts'
import type { Mirror } from './mirror.ts'
import type { createModuleMocks } from './module-mocks.ts'
import { waitFor } from './poll.ts'

export interface MockParts {
  readonly timers: ReturnType<typeof createFakeTimers>
  readonly modules: ReturnType<typeof createModuleMocks>
  readonly mirror: Mirror
  readonly collector: Collector
  readonly scope: Record<string, unknown>
}

// The bundle adds the second; see `guest/bundle.ts`.
const { resetInvocationOrder, ...spies } = spyModule as typeof spyModule & { resetInvocationOrder(): void }

/** `vi` and `jest`, which differ in few things and share the rest, and what ends their effect with a file. */
export function createMocks(parts: MockParts) {
  const { timers, modules, mirror, collector, scope } = parts
  const stubs = new Map<string, PropertyDescriptor | undefined>()
  const envs = new Map<string, unknown>()

  function stubGlobal(name: string, value: unknown): void {
    mirror.watch(name)
    if (!stubs.has(name)) stubs.set(name, Object.getOwnPropertyDescriptor(scope, name))
    Object.defineProperty(scope, name, { value, writable: true, configurable: true, enumerable: true })
  }

  function unstubAllGlobals(): void {
    for (const [name, original] of stubs) {
      if (original === undefined) Reflect.deleteProperty(scope, name)
      else Object.defineProperty(scope, name, original)
    }
    stubs.clear()
  }

  function env(): Record<string, unknown> {
    return (scope.process as { env: Record<string, unknown> }).env
  }

  function stubEnv(name: string, value: unknown): void {
    if (!envs.has(name)) envs.set(name, env()[name])
    if (value === undefined) delete env()[name]
    else env()[name] = String(value)
  }

  function unstubAllEnvs(): void {
    for (const [name, value] of envs) {
      if (value === undefined) delete env()[name]
      else env()[name] = value
    }
    envs.clear()
  }

  const { sleep, ...fakeTimers } = timers
  const restoreTime = timers.useRealTimers
  const methods: Record<string, unknown> = {
    ...spies,
    ...fakeTimers,
    ...modules,
    stubGlobal,
    unstubAllGlobals,
    stubEnv,
    unstubAllEnvs,
    hoisted: (factory: () => unknown) => factory(),
    mocked: (item: unknown) => item,
    mockObject: (value: unknown) => modules.createMockFromModule(value),
    waitFor: (attempt: () => unknown, options?: number | object) => waitFor(attempt, options, false, sleep),
    waitUntil: (attempt: () => unknown, options?: number | object) => waitFor(attempt, options, true, sleep),
    dynamicImportSettled: async () => undefined,
    setConfig: (config: { testTimeout?: number }) => setDefaultTimeout(config.testTimeout),
    resetConfig: () => undefined,
  }

  function setDefaultTimeout(timeoutMs: unknown): void {
    if (typeof timeoutMs === 'number') collector.setTimeout(timeoutMs)
  }

  const jestMocks = createJestMocks()
  let used = false
  const note = (name: string) => {
    used ||= !declarations.has(name)
  }

  /** A file's mocks, stubs and fake timers do not reach the next file. */
  function endFile(): void {
    used = false
    restoreTime()
    jestMocks.restoreAllMocks()
    unstubAllGlobals()
    unstubAllEnvs()
  }

  const vi = chained(methods, note)
  const jest = chained(
    {
      ...methods,
      ...jestMocks,
      dontMock: modules.unmock,
      unstable_mockModule: modules.mock,
      unstable_unmockModule: modules.unmock,
      onGenerateMock: () => undefined,
      isEnvironmentTornDown: () => false,
      setTimeout: setDefaultTimeout,
      retryTimes: () => undefined,
      getSeed: () => 0,
      unmock: modules.unmock,
      enableAutomock: () => undefined,
      disableAutomock: () => undefined,
      genMockFromModule: modules.createMockFromModule,
      setMock: (path: unknown, exports: unknown) => modules.mock(path, () => exports),
    },
    note,
  )
  return {
    vi,
    jest,
    /** True where the file at hand has made a mock, stubbed something or touched the time. */
    isUsed: () => used,
    endFile,
    /** Leaves nothing for the next run. */
    endRun() {
      endFile()
      spies.resetAllMocks()
      resetInvocationOrder()
    },
  }
}

/** Methods that return nothing return the object, so that calls can be chained. */
function chained(methods: Readonly<Record<string, unknown>>, note: (name: string) => void): Record<string, unknown> {
  const object: Record<string, unknown> = {}
  for (const [name, method] of Object.entries(methods)) {
    object[name] =
      typeof method !== 'function'
        ? method
        : (...args: unknown[]) => {
            note(name)
            const result: unknown = method(...args)
            return result === undefined && !returnsUndefined.has(name) ? object : result
          }
  }
  return object
}

/** What a file says of modules and of itself, which is its own and stays. */
const declarations: ReadonlySet<string> = new Set([
  ...['mock', 'doMock', 'unmock', 'doUnmock', 'dontMock', 'hoisted', 'mocked', 'setTimeout', 'setConfig'],
  ...['importActual', 'requireActual', 'isMockFunction'],
])

/** What may honestly be undefined. */
const returnsUndefined: ReadonlySet<string> = new Set(['hoisted', 'mocked', 'requireActual', 'requireMock'])
