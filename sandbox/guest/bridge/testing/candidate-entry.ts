import '../../fixed-buffers.ts'
import { lockDown } from '../../lockdown.ts'
import { candidateIntrinsics, createCandidateBridge } from '../candidate.ts'
import { completePrimordials } from '../primordials.ts'
import type { GuestProgram } from '../types.ts'

// biome-ignore lint/security/noGlobalEval: this is how a unit test puts code into the other realm.
const evaluate = globalThis.eval

/** A candidate's realm that runs whatever text a test gives it. */
export const program: GuestProgram<object> = {
  boot(link) {
    lockDown()
    completePrimordials()
    candidateIntrinsics.complete()
    createCandidateBridge({ ...natives, ...link }, () => false).serve({ evaluate: (code: string) => evaluate(code) })
    return {}
  },
  isPristine: () => false,
}
