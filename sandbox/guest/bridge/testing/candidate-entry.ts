import { createCandidateBridge } from '../candidate.ts'
import type { GuestHost } from '../types.ts'

/** A candidate's realm that runs whatever text a test gives it. */
export default function boot(host: GuestHost) {
  const bridge = createCandidateBridge(host)
  // biome-ignore lint/security/noGlobalEval: this is how a unit test puts code into the other realm.
  const evaluate = globalThis.eval
  bridge.serve({ evaluate: (code: string) => evaluate(code) })
  return {}
}
