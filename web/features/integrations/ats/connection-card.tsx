import { Group, Modal } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import type { ConnectionView } from '../../../../server/shared/integrations.ts'
import { momentText } from '../../../shared/format/date.ts'
import { ConfirmButton } from '../../../shared/ui/confirm-button.tsx'
import { StateMark } from '../../../shared/ui/state-mark.tsx'
import { disconnect, rotateKey } from '../api/connections.ts'
import { FormFault } from '../form-fault.tsx'
import panel from '../panel.module.css'
import { SecretShown } from '../secret-shown.tsx'
import { atsNames } from './names.ts'

/** One system: what is entered there, whether it has called, and what can be done. */
export function ConnectionCard({ connection }: { connection: ConnectionView }) {
  const { id, kind, name, hosts, urls, lastCallAt } = connection
  const queries = useQueryClient()
  const onSettled = () => queries.invalidateQueries({ queryKey: ['integrations'] })
  const rotating = useMutation({ mutationFn: () => rotateKey(id), onSettled })
  const ending = useMutation({ mutationFn: () => disconnect(id), onSettled })
  return (
    <section className={panel.card} aria-labelledby={`connection-${id}`}>
      <div className={panel.head}>
        <div>
          <h2 id={`connection-${id}`} className={panel.name}>
            <Link to="/integrations/tracking/$id" params={{ id }}>
              {name}
            </Link>
          </h2>
          <p className={panel.sub}>
            {atsNames[kind]} · {lastCallAt ? `called last ${momentText(lastCallAt)}` : 'has not called yet'}
          </p>
        </div>
        {lastCallAt ? <StateMark tone="good">Connected</StateMark> : <StateMark tone="waiting">Waiting</StateMark>}
      </div>
      <FormFault error={rotating.error ?? ending.error} />
      <dl className={panel.facts}>
        {urls.map((address) => (
          <Fragment key={address.name}>
            <dt>{address.name}</dt>
            <dd className={panel.mono}>{address.url}</dd>
          </Fragment>
        ))}
        <dt>Results go to</dt>
        <dd className={panel.mono}>{hosts.join(', ')}</dd>
      </dl>
      <Group mt="md" gap="xs">
        <ConfirmButton label="New key" onConfirm={rotating.mutate}>
          The key from before ends at once: the other side cannot reach Assay until it has the new one.
        </ConfirmButton>
        <ConfirmButton label="Disconnect" onConfirm={ending.mutate}>
          The key ends at once and the log is deleted. Candidates who were invited keep their links.
        </ConfirmButton>
      </Group>
      <Modal opened={rotating.data !== undefined} onClose={rotating.reset} title="The new key">
        {rotating.data && (
          <SecretShown label="Key" secret={rotating.data.key} onDone={rotating.reset}>
            Enter this at the other side. It is shown only now.
          </SecretShown>
        )}
      </Modal>
    </section>
  )
}
