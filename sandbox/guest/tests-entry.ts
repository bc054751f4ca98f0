import './environment/standards.ts'
import { type Baseline, takeBaseline } from './baseline.ts'
import { completePrimordials } from './bridge/primordials.ts'
import { createTestsBridge, testsIntrinsics } from './bridge/tests.ts'
import type { GuestProgram, TestsGuest } from './bridge/types.ts'
import { createTestsGuest } from './harness/guest.ts'
import { createTestsRealm } from './harness/realm.ts'
import { createSuccession } from './harness/succession.ts'
import { createLateHost } from './late-host.ts'

const { host, arrive } = createLateHost(natives)
const realm = createTestsRealm(host, testsIntrinsics)
let baseline: Baseline | undefined

function complete(): void {
  completePrimordials()
  testsIntrinsics.complete()
  realm.environment.complete()
}

export const program: GuestProgram<TestsGuest> = {
  boot(link) {
    arrive(link)
    if (baseline === undefined) complete()
    const ofRun = { ...natives, ...link }
    const bridge = createTestsBridge(ofRun, (object) => baseline?.has(object) ?? true)
    const guest = createSuccession(() => createTestsGuest(bridge, ofRun, realm))
    baseline ??= takeBaseline(realm.expectations.roots, guest.globals)
    return guest
  },
  isPristine: () => baseline?.isIntact() === true && !realm.remembers,
}
