import { Button, Group, Modal, Text } from '@mantine/core'

interface ConfirmDialogProps {
  readonly title: string
  readonly text: string
  /** The word on the button that does it. */
  readonly action: string
  readonly onClose: () => void
  readonly onConfirm: () => void
}

export function ConfirmDialog({ title, text, action, onClose, onConfirm }: ConfirmDialogProps) {
  function confirm() {
    onConfirm()
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title={title} size="sm">
      <Text size="sm" c="dimmed">
        {text}
      </Text>
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button onClick={confirm}>{action}</Button>
      </Group>
    </Modal>
  )
}
