import { Button, Loader } from '@mantine/core'
import { useStore } from '../../../shared/state/store.ts'
import { FileTree } from '../files/file-tree.tsx'
import { isLog } from '../logs/is-log.ts'
import { LogView } from '../logs/log-view.tsx'
import { usePlace, useSession } from '../session/session-context.ts'
import { openFilesOf } from '../session/view.ts'
import { CodeEditor } from './code-editor.tsx'
import classes from './editor-pane.module.css'
import { EditorTabs } from './editor-tabs.tsx'
import { useModels } from './use-models.ts'

/** The files of the challenge on the screen, and the editor with the one that is open. */
export function EditorPane() {
  const session = useSession()
  const place = usePlace()
  const { editing, fault, retry } = useModels()
  const { active } = openFilesOf(useStore(session.view.state), place)
  const isStopped = useStore(session.journal.status).phase === 'stopped'
  const isOver = useStore(session.ending).phase !== 'working'
  const isReading = active?.kind === 'work' && isLog(active.path)
  const isReadOnly =
    isStopped || isOver || active?.kind !== 'work' || session.documents.isLocked({ ...place, path: active.path })
  return (
    <section className={classes.pane} aria-label="Code">
      <FileTree onReset={(path, text) => editing?.models.reset(place, path, text)} />
      <div className={classes.work}>
        <EditorTabs />
        <div className={classes.editor}>
          {editing && active && !isReading && <CodeEditor editing={editing} file={active} isReadOnly={isReadOnly} />}
          {editing && active && isReading && <LogView key={active.path} monaco={editing.monaco} path={active.path} />}
          {editing && !active && <p className={classes.note}>Choose a file to open it here.</p>}
          {!editing && !fault && (
            <Loader className={classes.note} size="sm" color="var(--assay-muted)" aria-label="Loading the editor" />
          )}
          {fault && <LoadFault onRetry={retry} />}
        </div>
      </div>
    </section>
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
