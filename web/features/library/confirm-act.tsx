import { Alert, Button, Group, Modal } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { ReactNode } from 'react'
import type { LibraryChallenge } from '../../../server/shared/library.ts'
import { useAct } from './use-act.ts'

interface ConfirmActProps {
  readonly slug: string
  readonly label: string
  /** What it does, and to whom it does nothing. */
  readonly children: ReactNode
  readonly act: () => Promise<LibraryChallenge>
  readonly isQuiet?: boolean
}

/** An explicit act: a button, and a dialog that says what will happen before it does. */
export function ConfirmAct({ slug, label, children, act, isQuiet = false }: ConfirmActProps) {
  const [isOpen, { open, close }] = useDisclosure(false)
  const acting = useAct(slug, act, close)
  return (
    <>
      <Button size="xs" variant={isQuiet ? 'default' : 'filled'} onClick={open}>
        {label}
      </Button>
      <Modal opened={isOpen} onClose={close} onExitTransitionEnd={acting.reset} title={label}>
        {children}
        {acting.error && (
          <Alert color="red" variant="light" role="alert" mt="md">
            {acting.error.message}
          </Alert>
        )}
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={close}>
            Cancel
          </Button>
          <Button loading={acting.isPending} onClick={() => acting.mutate(undefined)}>
            {label}
          </Button>
        </Group>
      </Modal>
    </>
  )
}
