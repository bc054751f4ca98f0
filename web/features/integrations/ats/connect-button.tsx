import { Button, Modal } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPlugConnected } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { connect } from '../api/connections.ts'
import { SecretShown } from '../secret-shown.tsx'
import { ConnectForm } from './connect-form.tsx'

/** Connects a system; the dialog then shows its key, the only time that it can be seen. */
export function ConnectButton() {
  const [isOpen, dialog] = useDisclosure(false)
  const queries = useQueryClient()
  const connecting = useMutation({
    mutationFn: connect,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['integrations'] }),
  })
  function open() {
    connecting.reset()
    dialog.open()
  }
  return (
    <>
      <Button leftSection={<IconPlugConnected size={17} />} onClick={open}>
        Connect a system
      </Button>
      <Modal opened={isOpen} onClose={dialog.close} title={connecting.data ? 'The key' : 'Connect a system'}>
        {connecting.data ? (
          <SecretShown label="Key" secret={connecting.data.key} onDone={dialog.close}>
            Enter this at the other side, with the addresses that this page shows. It is shown only now.
          </SecretShown>
        ) : (
          <ConnectForm error={connecting.error} isPending={connecting.isPending} onConnect={connecting.mutate} />
        )}
      </Modal>
    </>
  )
}
