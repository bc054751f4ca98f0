import { Modal } from '@mantine/core'
import { FindPanel } from './find-panel.tsx'

export function FindDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    // Whoever opens a hit goes to the editor, and not back to where the search began.
    <Modal opened={opened} onClose={onClose} title="Find in files" size="xl" returnFocus={false}>
      <FindPanel onOpened={onClose} />
    </Modal>
  )
}
