import { Button, Modal } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ExchangeView } from '../../../../server/shared/integrations.ts'
import { momentText, shortMoment } from '../../../shared/format/date.ts'
import { LoadFault } from '../../../shared/staff/load-fault.tsx'
import { DataTable } from '../../../shared/ui/data-table.tsx'
import { exchangesQuery } from '../api/connections.ts'
import panel from '../panel.module.css'

export function Exchanges({ id }: { id: string }) {
  const [opened, open] = useState<ExchangeView | null>(null)
  const pages = useInfiniteQuery(exchangesQuery(id))
  if (pages.error) return <LoadFault error={pages.error} retry={pages.refetch} />
  if (!pages.data) return null
  const exchanges = pages.data.pages.flatMap((page) => page.exchanges)
  if (exchanges.length === 0) return <p className={panel.empty}>Nothing was said yet.</p>
  return (
    <>
      <DataTable label="What was said">
        <thead>
          <tr>
            <th scope="col">Call</th>
            <th scope="col">From</th>
            <th scope="col">When</th>
            <th scope="col">Answer</th>
            <th scope="col">
              <span className={panel.hidden}>Details</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {exchanges.map((exchange) => (
            <tr key={exchange.id}>
              <th scope="row" className={panel.mono}>
                {exchange.call}
              </th>
              <td>{exchange.direction === 'in' ? 'The system' : 'Assay'}</td>
              <td className={panel.number}>{shortMoment(exchange.at)}</td>
              <td className={panel.number}>{exchange.status ?? 'none'}</td>
              <td className={panel.action}>
                <Button variant="default" size="compact-sm" onClick={() => open(exchange)}>
                  Details<span className={panel.hidden}> of {exchange.call}</span>
                </Button>
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
      <Modal opened={opened !== null} onClose={() => open(null)} title={opened?.call ?? ''} size="xl">
        {opened && <ExchangeDetails exchange={opened} />}
      </Modal>
    </>
  )
}

function ExchangeDetails({ exchange: { at, status, durationMs, request, answer, error } }: { exchange: ExchangeView }) {
  return (
    <>
      <p className={panel.sub}>
        {momentText(at)} · {status ?? 'no answer'} · {durationMs} ms
      </p>
      <h3 className={panel.section}>Asked</h3>
      <pre className={panel.code}>{request || 'Nothing but the address.'}</pre>
      <h3 className={panel.section}>Answered</h3>
      <pre className={panel.code}>{[error, answer].filter(Boolean).join('\n\n') || 'Nothing but the status.'}</pre>
    </>
  )
}
