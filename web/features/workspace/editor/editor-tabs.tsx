import { CloseButton } from '@mantine/core'
import { IconFlask, IconLock } from '@tabler/icons-react'
import { useStore } from '../../../shared/state/store.ts'
import { usePlace, useSession } from '../session/session-context.ts'
import { isSameFile, type OpenFile, openFilesOf } from '../session/view.ts'
import classes from './editor-tabs.module.css'

export function EditorTabs() {
  const session = useSession()
  const place = usePlace()
  const { open, active } = openFilesOf(useStore(session.view.state), place)
  return (
    <nav className={classes.tabs} aria-label="Open files">
      {open.map((file, index) => (
        <EditorTab
          key={`${file.kind}:${file.path}`}
          file={file}
          index={index}
          isActive={active !== null && isSameFile(file, active)}
          isLocked={session.documents.isLocked({ ...place, path: file.path })}
        />
      ))}
    </nav>
  )
}

interface EditorTabProps {
  readonly file: OpenFile
  readonly index: number
  readonly isActive: boolean
  readonly isLocked: boolean
}

/** The file whose tab is being dragged. */
let dragged: OpenFile | null = null

function EditorTab({ file, index, isActive, isLocked }: EditorTabProps) {
  const { view } = useSession()
  const name = file.path.split('/').at(-1)
  return (
    <span className={classes.tab} data-active={isActive}>
      <button
        type="button"
        className={classes.name}
        draggable
        onDragStart={() => {
          dragged = file
        }}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault()
          if (dragged) view.moveFile(dragged, index)
          dragged = null
        }}
        onAuxClick={(event) => event.button === 1 && view.closeFile(file)}
        aria-current={isActive ? 'true' : undefined}
        title={file.path}
        onClick={() => view.showFile(file)}
      >
        {file.kind === 'test' && <IconFlask size={13} stroke={1.7} aria-label="Test, read only:" />}
        {file.kind === 'work' && isLocked && <IconLock size={13} stroke={1.7} aria-label="Read only:" />}
        {name}
      </button>
      <CloseButton size={24} iconSize={13} aria-label={`Close ${name}`} onClick={() => view.closeFile(file)} />
    </span>
  )
}
