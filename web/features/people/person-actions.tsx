import { ActionIcon, Menu, Modal } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Person } from '../../../server/shared/people.ts'
import { letBackIn, newPasswordLink } from './api/people.ts'
import { EndForm } from './end-form.tsx'
import { FormFault } from './form-fault.tsx'
import { LinkShown } from './link-shown.tsx'
import { RemoveSecondFactorForm } from './remove-second-factor-form.tsx'
import { RoleForm } from './role-form.tsx'

type Dialog = 'role' | 'link' | 'second-factor' | 'end' | null

const titles = {
  role: 'Change the role',
  link: 'A link to choose a password',
  'second-factor': 'Take the second factor off',
  end: 'End the account',
} as const

/** What can be done with one person's account. */
export function PersonActions({ person }: { person: Person }) {
  const [dialog, show] = useState<Dialog>(null)
  const queries = useQueryClient()
  const onSuccess = () => queries.invalidateQueries({ queryKey: ['people'] })
  const linking = useMutation({ mutationFn: () => newPasswordLink(person.id) })
  const returning = useMutation({ mutationFn: () => letBackIn(person.id), onSuccess })
  function close() {
    show(null)
    linking.reset()
  }
  return (
    <>
      <Menu position="bottom-end" width={240}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={`What to do with ${person.name}`}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {person.state === 'ended' ? (
            <Menu.Item onClick={() => returning.mutate()}>Let back in</Menu.Item>
          ) : (
            <>
              <Menu.Item onClick={() => show('role')}>Change the role</Menu.Item>
              <Menu.Item
                onClick={() => {
                  show('link')
                  linking.mutate()
                }}
              >
                {person.state === 'invited' ? 'Invite again' : 'Password link'}
              </Menu.Item>
              {person.hasSecondFactor && (
                <Menu.Item onClick={() => show('second-factor')}>Take the second factor off</Menu.Item>
              )}
              <Menu.Item onClick={() => show('end')}>End the account</Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      <Modal opened={dialog !== null} onClose={close} title={dialog ? titles[dialog] : ''}>
        {dialog === 'role' && <RoleForm person={person} onDone={close} />}
        {dialog === 'second-factor' && <RemoveSecondFactorForm person={person} onDone={close} />}
        {dialog === 'end' && <EndForm person={person} onDone={close} />}
        {dialog === 'link' &&
          (linking.data ? <LinkShown made={linking.data} onDone={close} /> : <FormFault error={linking.error} />)}
      </Modal>
    </>
  )
}
