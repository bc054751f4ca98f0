import { useQuery } from '@tanstack/react-query'
import { LoadFault } from '../../../shared/staff/load-fault.tsx'
import { connectionsQuery } from '../api/connections.ts'
import { IntegrationsFrame } from '../integrations-frame.tsx'
import panel from '../panel.module.css'
import { ConnectButton } from './connect-button.tsx'
import { ConnectionCard } from './connection-card.tsx'

export function ConnectionsPage() {
  return (
    <IntegrationsFrame
      title="Applicant tracking"
      lead="Greenhouse and Workable order tests here by themselves, and are told the score once it is final."
      action={<ConnectButton />}
    >
      <Connections />
    </IntegrationsFrame>
  )
}

function Connections() {
  const { data, error, refetch } = useQuery(connectionsQuery)
  if (error) return <LoadFault error={error} retry={refetch} />
  if (!data) return null
  if (data.connections.length === 0) return <p className={panel.empty}>Nothing is connected yet.</p>
  return data.connections.map((connection) => <ConnectionCard key={connection.id} connection={connection} />)
}
