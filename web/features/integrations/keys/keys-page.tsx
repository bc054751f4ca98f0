import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { LoadFault } from '../../../shared/staff/load-fault.tsx'
import { keysQuery } from '../api/keys.ts'
import { IntegrationsFrame } from '../integrations-frame.tsx'
import panel from '../panel.module.css'
import { KeyCard } from './key-card.tsx'
import { MakeKey } from './make-key.tsx'

/** Keys with which the company's own tools call the API. */
export function KeysPage() {
  return (
    <IntegrationsFrame
      title="API keys"
      lead={
        <>
          Your own tools call the API with a key, which does what you choose here and never more than its maker may. The{' '}
          <Anchor href="/reference" underline="always">
            reference
          </Anchor>{' '}
          names the scope of each route; tools read the{' '}
          <Anchor href="/api/openapi.json" underline="always">
            same as OpenAPI
          </Anchor>
          .
        </>
      }
      action={<MakeKey />}
    >
      <Keys />
    </IntegrationsFrame>
  )
}

function Keys() {
  const { data, error, refetch } = useQuery(keysQuery)
  if (error) return <LoadFault error={error} retry={refetch} />
  if (!data) return null
  if (data.keys.length === 0) {
    return <p className={panel.empty}>No key yet. Make one for each tool, so that each can be revoked by itself.</p>
  }
  return data.keys.map((key) => <KeyCard key={key.id} apiKey={key} />)
}
