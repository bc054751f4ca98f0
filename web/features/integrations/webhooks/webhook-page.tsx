import { Button } from '@mantine/core'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { LoadFault } from '../../../shared/staff/load-fault.tsx'
import { deliveriesQuery, replayFailed, webhooksQuery } from '../api/webhooks.ts'
import { FormFault } from '../form-fault.tsx'
import { IntegrationsFrame } from '../integrations-frame.tsx'
import panel from '../panel.module.css'
import { DeliveryTable } from './delivery-table.tsx'

/** What was sent to one address, and what it answered. */
export function WebhookPage({ id }: { id: string }) {
  const url = useQuery(webhooksQuery).data?.webhooks.find((webhook) => webhook.id === id)?.url
  return (
    <IntegrationsFrame title={url ?? 'Webhook'} lead="What was sent, and what was answered. The log keeps thirty days.">
      <Deliveries id={id} />
    </IntegrationsFrame>
  )
}

function Deliveries({ id }: { id: string }) {
  const queries = useQueryClient()
  const pages = useInfiniteQuery(deliveriesQuery(id))
  const replaying = useMutation({
    mutationFn: () => replayFailed(id),
    onSettled: () => queries.invalidateQueries({ queryKey: ['webhook-deliveries', id] }),
  })
  if (pages.error) return <LoadFault error={pages.error} retry={pages.refetch} />
  if (!pages.data) return null
  const deliveries = pages.data.pages.flatMap((page) => page.deliveries)
  if (deliveries.length === 0) return <p className={panel.empty}>Nothing has been sent yet.</p>
  return (
    <>
      <FormFault error={replaying.error} />
      {deliveries.some(({ state }) => state === 'failed') && (
        <Button mb="md" variant="default" loading={replaying.isPending} onClick={() => replaying.mutate()}>
          Send again whatever has failed
        </Button>
      )}
      <DeliveryTable deliveries={deliveries} />
      {pages.hasNextPage && (
        <div className={panel.more}>
          <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            Show more
          </Button>
        </div>
      )}
    </>
  )
}
