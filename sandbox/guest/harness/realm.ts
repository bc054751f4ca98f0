import type { GuestHost } from '../bridge/types.ts'
import { type Clock, createClock } from '../environment/clock.ts'
import { type Environment, installEnvironment } from '../environment/environment.ts'
import { createLibrary } from '../environment/open-library.ts'
import type { TimerQueue } from '../environment/timers.ts'
import { createExpectations, type Expectations } from './expect.ts'
import { createSnapshotPlugin, type SnapshotStore } from './snapshots.ts'

/** What the runs of one tests' isolate share: the environment and the assertion library, neither of which remembers. */
export interface TestsRealm {
  readonly clock: Clock
  readonly environment: Environment
  readonly expectations: Expectations
  /** Where the run at hand keeps its timers and finds its snapshots. */
  use(run: { readonly queue: TimerQueue; readonly snapshots: SnapshotStore }): void
  /** True once a part of the library has been opened: its modules have state of their own. */
  readonly remembers: boolean
}

export function createTestsRealm(host: Pick<GuestHost, 'clock' | 'library'>): TestsRealm {
  const clock = createClock(() => host.clock)
  let remembers = false
  let queue: TimerQueue = { schedule: () => 0, cancel: () => undefined }
  let snapshots: SnapshotStore = { next: () => ({ name: '', stored: undefined }) }
  const environment = installEnvironment(globalThis as unknown as Record<string, unknown>, {
    realm: 'tests',
    clock,
    queue: {
      schedule: (callback, delayMs, kind) => queue.schedule(callback, delayMs, kind),
      cancel: (id) => queue.cancel(id),
    },
    // What the author's own code prints is for nobody.
    print: () => undefined,
    library: createLibrary(() => {
      remembers = true
      return host.library()
    }),
  })
  const expectations = createExpectations([createSnapshotPlugin({ next: (hint) => snapshots.next(hint) })])
  return {
    clock,
    environment,
    expectations,
    use(run) {
      queue = run.queue
      snapshots = run.snapshots
    },
    get remembers() {
      return remembers || expectations.remembers
    },
  }
}
