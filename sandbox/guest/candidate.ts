import type { Intrinsics } from './bridge/intrinsics.ts'
import type { Bridge, CandidateGuest, GuestHost } from './bridge/types.ts'
import { createClock } from './environment/clock.ts'
import { installEnvironment } from './environment/environment.ts'
import { builtinName, builtinNames } from './environment/library.ts'
import { libraryClasses } from './environment/library-classes.ts'
import { createLibrary } from './environment/open-library.ts'
import { installOverrides } from './environment/overrides.ts'
import { standardClasses } from './environment/standards.ts'
import type { Loaded } from './loader/interop.ts'
import { createLoader, type Loader } from './loader/loader.ts'
import { textOf } from './loader/text-of.ts'

/**
 * The candidate's realm: the environment, and the submission's modules as the tests ask for them. Each test file has
 * its own instances of the modules, numbered as `registry`.
 */
export function createCandidateGuest(bridge: Bridge, host: GuestHost, intrinsics: Intrinsics): CandidateGuest {
  const scope = globalThis as unknown as Record<string, unknown>
  const environment = installEnvironment(scope, {
    realm: 'candidate',
    clock: createClock(() => host.clock),
    queue: {
      schedule: (callback, delayMs, kind) => Number(bridge.call('schedule', callback, delayMs, kind)),
      cancel: (id) => void bridge.call('cancel', id),
    },
    print: (line) => void bridge.call('print', line),
    library: createLibrary(host.library, intrinsics.add),
  })
  for (const [name, type] of Object.entries(standardClasses)) intrinsics.add(name, type)
  for (const [name, module] of libraryClasses) intrinsics.addLater(name, () => environment.builtin(module))
  const override = installOverrides(scope, environment.builtin)
  const registries = new Map<number, Loader>()
  let create: () => Loader = () => {
    throw new Error('The run has not begun')
  }

  let text: (path: string) => string = () => ''

  function registry(number: number): Loader {
    const loader = registries.get(number) ?? create()
    registries.set(number, loader)
    return loader
  }

  bridge.serve({
    load: (number: number, path: string, actual: boolean) => {
      const loaded = actual ? registry(number).loadActual(path) : registry(number).load(path)
      return loaded instanceof Promise ? loaded.then(exportsOf) : exportsOf(loaded)
    },
    kind: (number: number, path: string) => registry(number).kind(path),
    mock: (number: number, key: string, factory: () => Loaded | Promise<Loaded>) => registry(number).mock(key, factory),
    unmock: (number: number, key: string) => registry(number).unmock(key),
    read: (path: string) => text(path),
    reset: (number: number) => registry(number).reset(),
    override,
  })

  return {
    complete: environment.complete,
    begin({ seed, modules }) {
      text = (path) => (Object.hasOwn(modules, path) ? textOf(modules[path]) : '')
      environment.begin(seed, { paths: () => Object.keys(modules), read: text })
      registries.clear()
      create = () =>
        createLoader({
          modules,
          scheme: 'file:///',
          external(specifier) {
            const name = builtinName(specifier)
            if (name !== undefined) {
              return {
                key: name,
                asynchronous: false,
                load: () => ({ kind: 'value', exports: environment.builtin(name) }),
              }
            }
            if (specifier.startsWith('.') || specifier.startsWith('/')) return undefined
            throw unavailable(specifier)
          },
        })
    },
  }
}

function exportsOf({ exports }: Loaded): unknown {
  return exports
}

function unavailable(specifier: string): Error {
  const names = [...builtinNames].filter((name) => !name.includes('/')).join(', ')
  const error = new Error(
    `Cannot find package '${specifier}'. A submission can import its own files and these modules of Node: ${names}`,
  )
  return Object.assign(error, { code: 'MODULE_NOT_FOUND' })
}
