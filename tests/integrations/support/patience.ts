import { outboundLimits } from '../../../server/outbound/limits.ts'
import { createOutbound, type Outbound } from '../../../server/outbound/send.ts'

/** Calls other people's servers, on this machine too, and waits for them as long as a test says. */
export function withPatience(): { readonly patience: { ms: number }; readonly outbound: Outbound } {
  const patience = { ms: outboundLimits.timeoutMs as number }
  return {
    patience,
    outbound: (wanted) => createOutbound({ allowPrivate: true, timeoutMs: patience.ms })(wanted),
  }
}
