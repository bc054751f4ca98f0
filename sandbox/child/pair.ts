import ivm from 'isolated-vm'
import { lockdownSource } from './lockdown.ts'
import { type Bundle, createRealm, type Realm } from './realm.ts'

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
  dispose(): void
}

/** The tests' realm holds the harness and what the submission returned; its limit is nobody's to reach. */
const TESTS_MEMORY_MB = 512

export function createPair(bundles: Bundles, memoryMb: number): Pair {
  const clock = new ivm.ExternalCopy(new SharedArrayBuffer(16))
  let aborted: string | undefined
  const abort = (status: string) => {
    aborted ??= status
    candidate.dispose()
  }
  const shared = { clock, library: () => bundles.library, abort }
  const candidate = createRealm({ ...shared, memoryMb, bundle: bundles.candidate, before: [lockdownSource] })
  const tests = createRealm({ ...shared, memoryMb: TESTS_MEMORY_MB, bundle: bundles.tests, before: [] })
  candidate.connect(tests)
  tests.connect(candidate)
  return {
    candidate,
    tests,
    memoryMb,
    aborted: () => aborted,
    dispose() {
      candidate.dispose()
      tests.dispose()
    },
  }
}
