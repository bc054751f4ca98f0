import { Link } from '@tanstack/react-router'
import type { WebhookView } from '../../../../server/shared/webhooks.ts'
import { momentText } from '../../../shared/format/date.ts'
import { listed } from '../../../shared/format/names.ts'
import panel from '../panel.module.css'
import { eventNames } from './event-names.ts'
import { WebhookActions } from './webhook-actions.tsx'
import { WebhookState } from './webhook-state.tsx'

const reasons = {
  person: 'Switched off by one of you',
  gone: 'Switched off because the receiver said that it is gone for good',
  failing: 'Switched off because nothing got through for days',
} as const

/** One address: where it is, what it hears of, and how it does. */
export function WebhookCard({ webhook }: { webhook: WebhookView }) {
  const { id, url, description, types, disabledBecause, disabledAt, oldSecretUntil } = webhook
  return (
    <section className={panel.card} aria-labelledby={`webhook-${id}`}>
      <div className={panel.head}>
        <div>
          <h2 id={`webhook-${id}`} className={panel.name}>
            <Link to="/integrations/webhooks/$id" params={{ id }}>
              {url}
            </Link>
          </h2>
          <p className={panel.sub}>
            {[description, types.length === 0 ? 'Hears of everything' : listed(types.map((type) => eventNames[type]))]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {disabledBecause && disabledAt && (
            <p className={panel.sub}>
              {reasons[disabledBecause]}, {momentText(disabledAt)}.
            </p>
          )}
          {oldSecretUntil && (
            <p className={panel.sub}>The secret from before works until {momentText(oldSecretUntil)}.</p>
          )}
        </div>
        <WebhookState webhook={webhook} />
      </div>
      <WebhookActions webhook={webhook} />
    </section>
  )
}
