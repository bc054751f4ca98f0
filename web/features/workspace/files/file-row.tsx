import { ActionIcon, Menu } from '@mantine/core'
import { IconDots, IconFile, IconFlask, IconLock } from '@tabler/icons-react'
import { useStore } from '../../../shared/state/store.ts'
import { usePlace, useSession } from '../session/session-context.ts'
import { isSameFile, type OpenFile, openFilesOf } from '../session/view.ts'
import classes from './file-tree.module.css'

interface FileRowProps {
  readonly name: string
  readonly file: OpenFile
}

export function FileRow({ name, file }: FileRowProps) {
  const session = useSession()
  const place = usePlace()
  const { active } = openFilesOf(useStore(session.view.state), place)
  const isLocked = file.kind === 'work' && session.documents.isLocked({ ...place, path: file.path })
  const FileIcon = file.kind === 'test' ? IconFlask : IconFile
  function open() {
    session.view.showFile(file)
    session.note('open', { ...place, path: file.path })
  }
  return (
    <li className={classes.row} data-active={active !== null && isSameFile(active, file)}>
      <button type="button" className={classes.file} title={file.path} onClick={open}>
        <FileIcon size={14} stroke={1.6} aria-hidden="true" />
        <span className={classes.name}>{name}</span>
        {isLocked && (
          <span className={classes.lock}>
            <IconLock size={12} stroke={1.7} aria-hidden="true" />
            locked
          </span>
        )}
      </button>
      {file.kind === 'work' && !isLocked && <FileMenu path={file.path} />}
    </li>
  )
}

function FileMenu({ path }: { path: string }) {
  const { documents, ui } = useSession()
  const given = documents.given(usePlace())[path]
  return (
    // Not in a portal, so that the menu belongs to the file list for those who hear the page; fixed, so that the list does
    // not cut it off.
    <Menu position="bottom-end" withinPortal={false} floatingStrategy="fixed" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon className={classes.menu} size={24} variant="subtle" aria-label={`Actions for ${path}`}>
          <IconDots size={14} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => ui.fileDialog.set({ action: 'rename', path })}>Rename</Menu.Item>
        {given !== undefined && (
          <Menu.Item onClick={() => ui.fileDialog.set({ action: 'reset', path })}>Start over with this file</Menu.Item>
        )}
        <Menu.Item color="var(--assay-fail)" onClick={() => ui.fileDialog.set({ action: 'delete', path })}>
          Delete
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
