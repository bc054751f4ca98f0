import { useQuery } from '@tanstack/react-query'
import { LoadFault } from '../../../shared/staff/load-fault.tsx'
import { webhooksQuery } from '../api/webhooks.ts'
import { IntegrationsFrame } from '../integrations-frame.tsx'
import panel from '../panel.module.css'
import { AddWebhook } from './add-webhook.tsx'
import { WebhookCard } from './webhook-card.tsx'

export function WebhooksPage() {
  return (
    <IntegrationsFrame
      title="Webhooks"
      lead="Assay tells your own tools what happens, by signed messages that any Standard Webhooks library can verify."
      action={<AddWebhook />}
    >
      <Webhooks />
    </IntegrationsFrame>
  )
}

function Webhooks() {
  const { data, error, refetch } = useQuery(webhooksQuery)
  if (error) return <LoadFault error={error} retry={refetch} />
  if (!data) return null
  if (data.webhooks.length === 0) {
    return (
      <p className={panel.empty}>No webhook yet. Add one, and its address hears of every candidate from then on.</p>
    )
  }
  return data.webhooks.map((webhook) => <WebhookCard key={webhook.id} webhook={webhook} />)
}
