import './fixed-buffers.ts'
import './environment/standards.ts'
import { candidateIntrinsics, createCandidateBridge } from './bridge/candidate.ts'
import { completePrimordials } from './bridge/primordials.ts'
import type { CandidateGuest, GuestProgram } from './bridge/types.ts'
import { createCandidateGuest } from './candidate.ts'
import { createLateHost } from './late-host.ts'
import { isNamespace } from './loader/interop.ts'
import { lockDown } from './lockdown.ts'

const { host, arrive } = createLateHost(natives)
const guest = createCandidateGuest(createCandidateBridge(host, isNamespace), host, candidateIntrinsics)

export const program: GuestProgram<CandidateGuest> = {
  boot(link) {
    lockDown()
    completePrimordials()
    candidateIntrinsics.complete()
    arrive(link)
    guest.complete()
    return guest
  },
  // A submission's isolate sees one run.
  isPristine: () => false,
}
