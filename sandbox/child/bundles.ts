import { guestBundles } from '../guest/bundles.ts'
import type { Bundles } from './pair.ts'
import { candidateWarmUp, testsWarmUp } from './warm-up.ts'

/** What the realms of this process are made of. */
export const bundles: Bundles = {
  candidate: { name: 'candidate', source: guestBundles.candidate, warmUp: candidateWarmUp },
  tests: { name: 'tests', source: guestBundles.tests, warmUp: testsWarmUp },
  library: guestBundles.library,
}
