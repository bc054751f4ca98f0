import { Button, Modal } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconUserPlus } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { invitePerson } from './api/people.ts'
import { InviteForm } from './invite-form.tsx'
import { LinkShown } from './link-shown.tsx'

export function InviteButton() {
  const [isOpen, dialog] = useDisclosure(false)
  const queries = useQueryClient()
  const inviting = useMutation({
    mutationFn: invitePerson,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['people'] }),
  })
  function open() {
    inviting.reset()
    dialog.open()
  }
  return (
    <>
      <Button leftSection={<IconUserPlus size={17} />} onClick={open}>
        Invite a colleague
      </Button>
      <Modal
        opened={isOpen}
        onClose={dialog.close}
        title={inviting.data ? `${inviting.data.person.name} is invited` : 'Invite a colleague'}
      >
        {inviting.data ? (
          <LinkShown made={inviting.data} onDone={dialog.close} />
        ) : (
          <InviteForm error={inviting.error} isPending={inviting.isPending} onInvite={inviting.mutate} />
        )}
      </Modal>
    </>
  )
}
