import { Button, Modal } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { addWebhook } from '../api/webhooks.ts'
import { SecretShown } from '../secret-shown.tsx'
import { WebhookForm } from './webhook-form.tsx'

/** Adds an address; the dialog then shows its secret, the only time that it can be seen. */
export function AddWebhook() {
  const [isOpen, dialog] = useDisclosure(false)
  const queries = useQueryClient()
  const adding = useMutation({
    mutationFn: addWebhook,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['webhooks'] }),
  })
  function open() {
    adding.reset()
    dialog.open()
  }
  return (
    <>
      <Button leftSection={<IconPlus size={17} />} onClick={open}>
        Add a webhook
      </Button>
      <Modal opened={isOpen} onClose={dialog.close} title={adding.data ? 'The signing secret' : 'Add a webhook'}>
        {adding.data ? (
          <SecretShown label="Signing secret" secret={adding.data.secret} onDone={dialog.close}>
            Give this to the receiver, which checks every message with it. It is shown only now; you can make a new one
            at any time.
          </SecretShown>
        ) : (
          <WebhookForm error={adding.error} isPending={adding.isPending} onAdd={adding.mutate} />
        )}
      </Modal>
    </>
  )
}
