import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'

interface ConfirmButtonProps {
  readonly label: string
  /** What will happen, before it does. */
  readonly children: string
  readonly onConfirm: () => void
}

/** A button for what cannot be undone: it says what will happen and asks once more. */
export function ConfirmButton({ label, children, onConfirm }: ConfirmButtonProps) {
  const [isOpen, dialog] = useDisclosure(false)
  return (
    <>
      <Button variant="default" size="compact-sm" onClick={dialog.open}>
        {label}
      </Button>
      <Modal opened={isOpen} onClose={dialog.close} title={label}>
        <Stack gap="md">
          <Text>{children}</Text>
          <Group>
            <Button
              onClick={() => {
                dialog.close()
                onConfirm()
              }}
            >
              {label}
            </Button>
            <Button variant="default" onClick={dialog.close}>
              Keep it as it is
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  )
}
