import type { WebhookView } from '../../../../server/shared/webhooks.ts'
import { StateMark } from '../../../shared/ui/state-mark.tsx'

export function WebhookState({ webhook: { state, failingSince } }: { webhook: WebhookView }) {
  if (state === 'disabled') return <StateMark tone="off">Off</StateMark>
  return failingSince ? <StateMark tone="bad">Not answering</StateMark> : <StateMark tone="good">On</StateMark>
}
