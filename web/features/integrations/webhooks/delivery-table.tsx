import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import type { DeliveryRow } from '../../../../server/shared/webhooks.ts'
import { shortMoment } from '../../../shared/format/date.ts'
import { DataTable } from '../../../shared/ui/data-table.tsx'
import panel from '../panel.module.css'
import { DeliveryDetails } from './delivery-details.tsx'
import { DeliveryState } from './delivery-state.tsx'
import { eventNames } from './event-names.ts'

export function DeliveryTable({ deliveries }: { deliveries: readonly DeliveryRow[] }) {
  const [opened, open] = useState<string | null>(null)
  return (
    <>
      <DataTable label="Deliveries">
        <thead>
          <tr>
            <th scope="col">What happened</th>
            <th scope="col">Candidate</th>
            <th scope="col">When</th>
            <th scope="col">State</th>
            <th scope="col">Answer</th>
            <th scope="col">
              <span className={panel.hidden}>Details</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {deliveries.map((delivery) => (
            <tr key={delivery.id}>
              <th scope="row">{eventNames[delivery.type]}</th>
              <td>{delivery.candidate}</td>
              <td className={panel.number}>{shortMoment(delivery.occurredAt)}</td>
              <td>
                <DeliveryState delivery={delivery} />
              </td>
              <td className={panel.number}>{delivery.lastStatus ?? (delivery.tries > 0 ? 'none' : '')}</td>
              <td className={panel.action}>
                <Button variant="default" size="compact-sm" onClick={() => open(delivery.id)}>
                  Details
                  <span className={panel.hidden}>
                    {' '}
                    of {eventNames[delivery.type]}, {delivery.candidate}
                  </span>
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <Modal opened={opened !== null} onClose={() => open(null)} title="Delivery" size="xl">
        {opened !== null && <DeliveryDetails id={opened} />}
      </Modal>
    </>
  )
}
