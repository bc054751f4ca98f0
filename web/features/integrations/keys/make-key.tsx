import { Button, Modal } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { makeKey } from '../api/keys.ts'
import { SecretShown } from '../secret-shown.tsx'
import { KeyForm } from './key-form.tsx'

/** Makes a key; the dialog then shows it, the only time that it can be seen. */
export function MakeKey() {
  const [isOpen, dialog] = useDisclosure(false)
  const queries = useQueryClient()
  const making = useMutation({
    mutationFn: makeKey,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['api-keys'] }),
  })
  function open() {
    making.reset()
    dialog.open()
  }
  return (
    <>
      <Button leftSection={<IconPlus size={17} />} onClick={open}>
        Make a key
      </Button>
      <Modal opened={isOpen} onClose={dialog.close} title={making.data ? 'The key' : 'Make a key'}>
        {making.data ? (
          <SecretShown label="Key" secret={making.data.key} onDone={dialog.close}>
            Give this to your tool, which sends it in the header “Authorization: Bearer”. It is shown only now.
          </SecretShown>
        ) : (
          <KeyForm error={making.error} isPending={making.isPending} onMake={making.mutate} />
        )}
      </Modal>
    </>
  )
}
