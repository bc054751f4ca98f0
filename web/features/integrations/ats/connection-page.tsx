import { useQuery } from '@tanstack/react-query'
import { connectionsQuery } from '../api/connections.ts'
import { IntegrationsFrame } from '../integrations-frame.tsx'
import panel from '../panel.module.css'
import { Exchanges } from './exchanges.tsx'
import { Orders } from './orders.tsx'

/** What one system has ordered, what it was told, and what it answered. */
export function ConnectionPage({ id }: { id: string }) {
  const connection = useQuery(connectionsQuery).data?.connections.find((one) => one.id === id)
  return (
    <IntegrationsFrame
      title={connection?.name ?? 'Connection'}
      lead="The tests it has ordered, and what was said. The log keeps thirty days."
    >
      <h2 className={panel.section}>Ordered tests</h2>
      <Orders id={id} />
      <h2 className={panel.section}>What was said</h2>
      <Exchanges id={id} />
    </IntegrationsFrame>
  )
}
