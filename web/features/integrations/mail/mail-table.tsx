import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import type { MailRow, MailState } from '../../../../server/shared/mail.ts'
import { shortMoment } from '../../../shared/format/date.ts'
import { DataTable } from '../../../shared/ui/data-table.tsx'
import { StateMark } from '../../../shared/ui/state-mark.tsx'
import panel from '../panel.module.css'
import { MailDetails } from './mail-details.tsx'

const marks: Readonly<Record<MailState, readonly ['good' | 'waiting' | 'bad' | 'kept', string]>> = {
  sent: ['good', 'Sent'],
  waiting: ['waiting', 'On its way'],
  failed: ['bad', 'Failed'],
  kept: ['kept', 'Kept here'],
}

export function MailTable({ mails, sends }: { mails: readonly MailRow[]; sends: boolean }) {
  const [opened, open] = useState<string | null>(null)
  return (
    <>
      <DataTable label="Mails">
        <thead>
          <tr>
            <th scope="col">To</th>
            <th scope="col">Subject</th>
            <th scope="col">Written</th>
            <th scope="col">State</th>
            <th scope="col">
              <span className={panel.hidden}>Details</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {mails.map(({ id, name, address, subject, createdAt, state }) => (
            <tr key={id}>
              <th scope="row">
                {name}
                <span className={panel.sub}> {address}</span>
              </th>
              <td>{subject}</td>
              <td className={panel.number}>{shortMoment(createdAt)}</td>
              <td>
                <StateMark tone={marks[state][0]}>{marks[state][1]}</StateMark>
              </td>
              <td className={panel.action}>
                <Button variant="default" size="compact-sm" onClick={() => open(id)}>
                  Read<span className={panel.hidden}> the mail to {name}</span>
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <Modal opened={opened !== null} onClose={() => open(null)} title="Mail" size="lg">
        {opened !== null && <MailDetails id={opened} sends={sends} />}
      </Modal>
    </>
  )
}
