import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { DeliveryView } from '../../../../server/shared/webhooks.ts'
import { momentText } from '../../../shared/format/date.ts'
import { LoadFault } from '../../../shared/staff/load-fault.tsx'
import { ScrollBox } from '../../../shared/ui/scroll-box.tsx'
import { deliveryQuery, replayDelivery } from '../api/webhooks.ts'
import { FormFault } from '../form-fault.tsx'
import panel from '../panel.module.css'
import { DeliveryState } from './delivery-state.tsx'

/** One delivery: what was sent, every answer, and a way to send it again. */
export function DeliveryDetails({ id }: { id: string }) {
  const queries = useQueryClient()
  const { data, error, refetch } = useQuery(deliveryQuery(id))
  const replaying = useMutation({
    mutationFn: () => replayDelivery(id),
    onSettled: async () => {
      await queries.invalidateQueries({ queryKey: ['webhook-delivery', id] })
      await queries.invalidateQueries({ queryKey: ['webhook-deliveries', data?.webhookId] })
    },
  })
  if (error) return <LoadFault error={error} retry={refetch} />
  if (!data) return null
  return (
    <>
      <FormFault error={replaying.error} />
      <div className={panel.head}>
        <DeliveryState delivery={data} />
        <Button variant="default" size="compact-sm" loading={replaying.isPending} onClick={() => replaying.mutate()}>
          Send again
        </Button>
      </div>
      <dl className={panel.facts}>
        <dt>Message</dt>
        <dd className={panel.mono}>{data.messageId}</dd>
      </dl>
      <h3 className={panel.section}>Sent</h3>
      <ScrollBox as="pre" className={panel.code}>
        {JSON.stringify(JSON.parse(data.body), null, 2)}
      </ScrollBox>
      <h3 className={panel.section}>Answers</h3>
      <Answers attempts={data.attempts} />
    </>
  )
}

function Answers({ attempts }: { attempts: DeliveryView['attempts'] }) {
  if (attempts.length === 0) return <p className={panel.sub}>It was not tried yet.</p>
  return attempts.map(({ at, status, error, answer, durationMs }) => (
    <div key={at}>
      <p className={panel.sub}>
        {momentText(at)} · {status ?? 'no answer'} · {durationMs} ms
      </p>
      {(error ?? answer) !== '' && <pre className={panel.code}>{[error, answer].filter(Boolean).join('\n\n')}</pre>}
    </div>
  ))
}
