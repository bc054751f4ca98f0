import { ActionIcon, Modal } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { modifierKey } from '../commands/keys.ts'
import { usePlace, useSession } from '../session/session-context.ts'
import { FindPanel } from './find-panel.tsx'

/** Opens the search over all files, from here or by its keys from anywhere beside the code. */
export function FindButton() {
  const session = useSession()
  const { challenge } = usePlace()
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    const stop = new AbortController()
    const onKey = (event: KeyboardEvent) => {
      const isAsked = event.key.toLowerCase() === 'f' && event.shiftKey && (event.ctrlKey || event.metaKey)
      if (!isAsked || session.view.place.challenge !== challenge) return
      if (session.ending.get().phase !== 'working') return
      event.preventDefault()
      event.stopPropagation()
      setOpen(true)
    }
    window.addEventListener('keydown', onKey, { capture: true, signal: stop.signal })
    return () => stop.abort()
  }, [session, challenge])
  return (
    <>
      <ActionIcon
        size="sm"
        variant="subtle"
        aria-label="Find in files"
        title={`Find in files (${modifierKey}+Shift+F)`}
        onClick={() => setOpen(true)}
      >
        <IconSearch size={15} stroke={1.6} />
      </ActionIcon>
      {/* Whoever opens a hit goes to the editor, and not back to where the search began. */}
      <Modal opened={isOpen} onClose={() => setOpen(false)} title="Find in files" size="xl" returnFocus={false}>
        <FindPanel onOpened={() => setOpen(false)} />
      </Modal>
    </>
  )
}
