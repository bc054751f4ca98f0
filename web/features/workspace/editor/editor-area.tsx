import { Button, Loader } from '@mantine/core'
import { useStore } from '../../../shared/state/store.ts'
import { CompareView } from '../compare/compare-view.tsx'
import { NoticeBar } from '../files/notice-bar.tsx'
import { isLog } from '../logs/is-log.ts'
import { LogView } from '../logs/log-view.tsx'
import { usePlace, useSession } from '../session/session-context.ts'
import { type OpenFile, openFilesOf } from '../session/view.ts'
import { CodeEditor } from './code-editor.tsx'
import classes from './editor-pane.module.css'
import { EditorTabs } from './editor-tabs.tsx'
import { KeyStatus } from './key-status.tsx'
import { type Editing, useModels } from './use-models.ts'

/** The tabs of the open files, and the one that is shown: to be edited, or beside an earlier state. */
export function EditorArea() {
  const session = useSession()
  const { editing, fault, retry } = useModels()
  const { active } = openFilesOf(useStore(session.view.state), usePlace())
  return (
    <div className={classes.work}>
      <EditorTabs />
      <div className={classes.editor}>
        {editing && active && <OpenedFile editing={editing} file={active} />}
        {editing && !active && <p className={classes.note}>Choose a file to open it here.</p>}
        {!editing && !fault && (
          <Loader className={classes.note} size="sm" color="var(--assay-muted)" aria-label="Loading the editor" />
        )}
        {fault && <LoadFault onRetry={retry} />}
      </div>
      <KeyStatus />
      <NoticeBar />
    </div>
  )
}

function OpenedFile({ editing, file }: { editing: Editing; file: OpenFile }) {
  const session = useSession()
  const place = usePlace()
  const comparison = useStore(session.ui.comparison)
  const isStopped = useStore(session.journal.status).phase === 'stopped'
  const isOver = useStore(session.ending).phase !== 'working'
  const isLocked = file.kind !== 'work' || session.documents.isLocked({ ...place, path: file.path })
  if (file.kind === 'work' && isLog(file.path))
    return <LogView key={file.path} monaco={editing.monaco} path={file.path} />
  return (
    <>
      <div hidden={comparison !== null}>
        <CodeEditor editing={editing} file={file} isReadOnly={isStopped || isOver || isLocked} />
      </div>
      {comparison && <CompareView editing={editing} comparison={comparison} file={file} />}
    </>
  )
}

function LoadFault({ onRetry }: { onRetry: () => void }) {
  return (
    <div className={classes.note} role="alert">
      <p>The editor could not be loaded.</p>
      <Button size="xs" onClick={onRetry}>
        Try again
      </Button>
    </div>
  )
}
