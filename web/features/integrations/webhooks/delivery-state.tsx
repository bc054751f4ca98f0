import type { DeliveryRow } from '../../../../server/shared/webhooks.ts'
import { shortMoment } from '../../../shared/format/date.ts'
import { StateMark } from '../../../shared/ui/state-mark.tsx'

export function DeliveryState({ delivery }: { delivery: Pick<DeliveryRow, 'state' | 'tries' | 'nextTryAt'> }) {
  const { state, tries, nextTryAt } = delivery
  if (state === 'delivered') return <StateMark tone="good">Delivered</StateMark>
  if (state === 'failed') return <StateMark tone="bad">Failed</StateMark>
  const again = tries > 0 && nextTryAt !== null
  return <StateMark tone="waiting">{again ? `Again ${shortMoment(nextTryAt)}` : 'On its way'}</StateMark>
}
