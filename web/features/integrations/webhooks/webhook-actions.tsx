import { Button, Group, Modal } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { WebhookView } from '../../../../server/shared/webhooks.ts'
import { ConfirmButton } from '../../../shared/ui/confirm-button.tsx'
import { changeWebhook, deleteWebhook, rotateSecret } from '../api/webhooks.ts'
import { FormFault } from '../form-fault.tsx'
import { SecretShown } from '../secret-shown.tsx'

/** What can be done with an address. */
export function WebhookActions({ webhook: { id, state } }: { webhook: WebhookView }) {
  const queries = useQueryClient()
  const onSettled = () => queries.invalidateQueries({ queryKey: ['webhooks'] })
  const switching = useMutation({ mutationFn: () => changeWebhook(id, { enabled: state === 'disabled' }), onSettled })
  const rotating = useMutation({ mutationFn: () => rotateSecret(id), onSettled })
  const deleting = useMutation({ mutationFn: () => deleteWebhook(id), onSettled })
  return (
    <>
      <FormFault error={switching.error ?? rotating.error ?? deleting.error} />
      <Group mt="md" gap="xs">
        <Button variant="default" size="compact-sm" loading={switching.isPending} onClick={() => switching.mutate()}>
          {state === 'enabled' ? 'Switch off' : 'Switch on'}
        </Button>
        <ConfirmButton label="New secret" onConfirm={rotating.mutate}>
          A new secret signs every message from now on. The one before signs too for a day, so that the receiver can
          change over.
        </ConfirmButton>
        <ConfirmButton label="Delete" onConfirm={deleting.mutate}>
          The address hears of nothing from now on, and its log is deleted.
        </ConfirmButton>
      </Group>
      <Modal opened={rotating.data !== undefined} onClose={rotating.reset} title="The new signing secret">
        {rotating.data && (
          <SecretShown label="Signing secret" secret={rotating.data.secret} onDone={rotating.reset}>
            Give this to the receiver within a day. It is shown only now.
          </SecretShown>
        )}
      </Modal>
    </>
  )
}
