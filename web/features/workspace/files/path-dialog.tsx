import { Button, Group, Modal, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { pathFault } from '../documents/path-fault.ts'

interface PathDialogProps {
  readonly title: string
  readonly action: string
  readonly initial: string
  /** Paths that the new one may not have. */
  readonly taken: readonly string[]
  readonly onClose: () => void
  readonly onPath: (path: string) => void
}

export function PathDialog({ title, action, initial, taken, onClose, onPath }: PathDialogProps) {
  const [path, setPath] = useState(initial)
  const [isTried, setTried] = useState(false)
  const fault = pathFault(path.trim(), taken)
  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (fault) return
    onPath(path.trim())
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title={title} size="sm">
      <form onSubmit={submit}>
        <TextInput
          data-autofocus
          label="Path"
          description="Folders are made along the way: lib/helpers.ts"
          value={path}
          error={isTried ? fault : null}
          spellCheck={false}
          onChange={(event) => setPath(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="lg" gap="xs">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit">{action}</Button>
        </Group>
      </form>
    </Modal>
  )
}
