import './environment/standards.ts'
import { createTestsBridge } from './bridge/tests.ts'
import type { BootTests } from './bridge/types.ts'
import { createTestsGuest } from './harness/guest.ts'

export const boot: BootTests = (host) => createTestsGuest(createTestsBridge(host), host)
