import type { Intrinsics } from '../bridge/intrinsics.ts'
import type { GuestHost } from '../bridge/types.ts'
import { type Clock, createClock } from '../environment/clock.ts'
import { type Environment, installEnvironment } from '../environment/environment.ts'
import { libraryClasses } from '../environment/library-classes.ts'
import { createLibrary } from '../environment/open-library.ts'
import { standardClasses } from '../environment/standards.ts'
import type { TimerQueue } from '../environment/timers.ts'
import { createExpectations, type Expectations } from './expect.ts'
import type { Serializers } from './serializers.ts'
import { createSnapshotPlugin, type SnapshotStore } from './snapshots.ts'

/** What the runs of one tests' isolate share: the environment and the assertion library, neither of which remembers. */
export interface TestsRealm {
  readonly clock: Clock
  readonly environment: Environment
  readonly expectations: Expectations
  /** Takes the parts of the run at hand. */
  use(run: PartsOfRun): void
  /** True once a part of the library has been opened: its modules have state of their own. */
  readonly remembers: boolean
}

export interface PartsOfRun {
  readonly queue: TimerQueue
  /** Lets everything that waits for nothing run. */
  readonly turn: () => Promise<void>
  readonly snapshots: SnapshotStore
  readonly serializers: Serializers
  /** Takes a line that the suites print. */
  readonly print: (line: string) => void
}

export function createTestsRealm(host: Pick<GuestHost, 'clock' | 'library'>, intrinsics: Intrinsics): TestsRealm {
  const clock = createClock(() => host.clock)
  let remembers = false
  let run: PartsOfRun | undefined
  const part = <Name extends keyof PartsOfRun>(name: Name): PartsOfRun[Name] => {
    if (run === undefined) throw new Error('The run has not begun')
    return run[name]
  }
  const environment = installEnvironment(globalThis as unknown as Record<string, unknown>, {
    realm: 'tests',
    clock,
    queue: {
      schedule: (callback, delayMs, kind) => part('queue').schedule(callback, delayMs, kind),
      cancel: (id) => part('queue').cancel(id),
    },
    print: (line) => part('print')(line),
    library: createLibrary(() => {
      remembers = true
      return host.library()
    }, intrinsics.add),
  })
  for (const [name, type] of Object.entries(standardClasses)) intrinsics.add(name, type)
  for (const [name, module] of libraryClasses) intrinsics.addLater(name, () => environment.builtin(module))
  const snapshots = { next: (hint: string | undefined) => part('snapshots').next(hint) }
  const serializers: Serializers = {
    add: (serializer) => part('serializers').add(serializer),
    print: (value, layout) => part('serializers').print(value, layout),
  }
  const expectations = createExpectations([createSnapshotPlugin(snapshots, serializers)], () => part('turn')())
  expectations.expect.addSnapshotSerializer = serializers.add
  return {
    clock,
    environment,
    expectations,
    use(parts) {
      run = parts
      expectations.forget()
    },
    get remembers() {
      return remembers || expectations.remembers
    },
  }
}
