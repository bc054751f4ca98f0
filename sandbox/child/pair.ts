import ivm from 'isolated-vm'
import { createRealm, type Realm } from './realm.ts'
import type { Bundle } from './snapshots.ts'

export interface Bundles {
  readonly candidate: Bundle
  readonly tests: Bundle
  /** Source of the library bundle. */
  readonly library: string
}

/** The two realms of a run, joined. */
export interface Pair {
  readonly candidate: Realm
  readonly tests: Realm
  readonly memoryMb: number
  /** Set when the guest asked for the end of the run at this test. */
  aborted(): string | undefined
  /** Ends what has been run, and sets the clock back for what begins next in the same realms. */
  startOver(): void
  /** Ends the run. The candidate's realm goes; the tests' stays for the next pair where nothing is left in it. */
  dispose(): void
}

/** The tests' realm holds the harness and what the submission returned; its limit is nobody's to reach. */
const TESTS_MEMORY_MB = 512

/** The run's clock, in memory that both realms see. */
interface Clock {
  readonly cells: Float64Array
  readonly shared: ivm.ExternalCopy<SharedArrayBuffer>
}

function createClock(): Clock {
  const memory = new SharedArrayBuffer(16)
  return { cells: new Float64Array(memory), shared: new ivm.ExternalCopy(memory) }
}

/** A tests' realm between two runs: what it has learned to do fast it does fast in the next. */
interface Waiting {
  readonly realm: Realm
  readonly clock: Clock
}

const waiting = new WeakMap<Bundles, Waiting>()

/** @param testsRealm `own`: one that no other run has used and none will, since foreign tests run in it */
export function createPair(bundles: Bundles, memoryMb: number, testsRealm: 'shared' | 'own' = 'shared'): Pair {
  let aborted: string | undefined
  const library = new ivm.Callback(() => bundles.library)
  const abort = new ivm.Callback((status: string) => {
    aborted ??= status
    candidate.dispose()
  })
  const isShared = testsRealm === 'shared'
  const { realm: tests, clock } = (isShared && waiting.get(bundles)) || {
    realm: createRealm(bundles.tests, TESTS_MEMORY_MB),
    clock: createClock(),
  }
  if (isShared) waiting.delete(bundles)
  const candidate = createRealm(bundles.candidate, memoryMb)
  clock.cells.fill(0)
  const run = { clock: clock.shared, library, abort }
  candidate.open(run)
  tests.open(run)
  candidate.connect(tests)
  tests.connect(candidate)

  function isReusable(): boolean {
    // What a candidate's realm died of may have left the other one in the middle of something.
    if (candidate.isolate.isDisposed || tests.isolate.isDisposed) return false
    try {
      return tests.close()
    } catch {
      return false
    }
  }

  return {
    candidate,
    tests,
    memoryMb,
    aborted: () => aborted,
    startOver() {
      tests.call('end', '')
      clock.cells.fill(0)
    },
    dispose() {
      const reusable = isShared && isReusable()
      candidate.dispose()
      if (reusable) waiting.set(bundles, { realm: tests, clock })
      else tests.dispose()
    },
  }
}
