import { Button, Modal } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconUserPlus } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { AssessmentView, NewInvitation } from '../../../../server/shared/assessments.ts'
import { invite } from '../api/invitations.ts'
import { InvitationLink } from './invitation-link.tsx'
import { InviteForm } from './invite-form.tsx'

/** Invites one candidate; the dialog then shows the link, the only time that it can be seen. */
export function InviteButton({ assessment }: { assessment: AssessmentView }) {
  const [isOpen, dialog] = useDisclosure(false)
  const queries = useQueryClient()
  const inviting = useMutation({
    mutationFn: (invitation: NewInvitation) => invite(assessment.id, invitation),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['invitations', assessment.id] }),
  })
  function open() {
    inviting.reset()
    dialog.open()
  }
  return (
    <>
      <Button leftSection={<IconUserPlus size={17} />} onClick={open}>
        Invite a candidate
      </Button>
      <Modal opened={isOpen} onClose={dialog.close} title={inviting.data ? 'The link' : 'Invite a candidate'}>
        {inviting.data ? (
          <InvitationLink invitation={inviting.data} onDone={dialog.close} />
        ) : (
          <InviteForm
            assessment={assessment}
            error={inviting.error}
            isPending={inviting.isPending}
            onInvite={inviting.mutate}
          />
        )}
      </Modal>
    </>
  )
}
