import { Button } from '@mantine/core'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import type { OrderView } from '../../../../server/shared/integrations.ts'
import { shortMoment } from '../../../shared/format/date.ts'
import { LoadFault } from '../../../shared/staff/load-fault.tsx'
import { DataTable } from '../../../shared/ui/data-table.tsx'
import { StateMark } from '../../../shared/ui/state-mark.tsx'
import { ordersQuery, tellAgain } from '../api/connections.ts'
import { FormFault } from '../form-fault.tsx'
import panel from '../panel.module.css'

export function Orders({ id }: { id: string }) {
  const queries = useQueryClient()
  const pages = useInfiniteQuery(ordersQuery(id))
  const telling = useMutation({
    mutationFn: tellAgain,
    onSettled: () => queries.invalidateQueries({ queryKey: ['integration-orders', id] }),
  })
  if (pages.error) return <LoadFault error={pages.error} retry={pages.refetch} />
  if (!pages.data) return null
  const orders = pages.data.pages.flatMap((page) => page.orders)
  if (orders.length === 0) return <p className={panel.empty}>No test was ordered yet.</p>
  return (
    <>
      <FormFault error={telling.error} />
      <DataTable label="Ordered tests">
        <thead>
          <tr>
            <th scope="col">Candidate</th>
            <th scope="col">Assessment</th>
            <th scope="col">Ordered</th>
            <th scope="col">Result</th>
            <th scope="col">
              <span className={panel.hidden}>Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {orders.map((order) => (
            <tr key={order.id}>
              <th scope="row">{order.candidate.name}</th>
              <td>{order.assessment}</td>
              <td className={panel.number}>{shortMoment(order.createdAt)}</td>
              <td>
                <OrderState order={order} />
              </td>
              <td className={panel.action}>
                {order.outcome && (
                  <Button variant="default" size="compact-sm" onClick={() => telling.mutate(order.id)}>
                    Tell again<span className={panel.hidden}> the result of {order.candidate.name}</span>
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
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

function OrderState({ order: { state, toldAt, tries, nextTryAt } }: { order: OrderView }) {
  if (state === 'open') return <StateMark tone="off">Not final yet</StateMark>
  if (state === 'failed') return <StateMark tone="bad">Could not be told</StateMark>
  if (state === 'told') return <StateMark tone="good">{toldAt ? `Told ${shortMoment(toldAt)}` : 'Told'}</StateMark>
  const again = tries > 0 && nextTryAt !== null
  return <StateMark tone="waiting">{again ? `Again ${shortMoment(nextTryAt)}` : 'Being told'}</StateMark>
}
