import { Button, CloseButton } from '@mantine/core'
import { useStore } from '../../../shared/state/store.ts'
import { LoadAgain } from '../session/load-again.tsx'
import { useSession } from '../session/session-context.ts'
import classes from './notice-bar.module.css'

/** Says what was just done to the work, and takes it back. It stays until it is used or closed. */
export function NoticeBar() {
  const { ui } = useSession()
  const notice = useStore(ui.notice)
  return (
    <div role="status">
      {notice && (
        <div className={classes.bar}>
          <span className={classes.text}>{notice.text}</span>
          {notice.undo && (
            <Button size="compact-xs" variant="default" onClick={notice.undo}>
              Undo
            </Button>
          )}
          {notice.loadAgain && <LoadAgain />}
          <CloseButton size={24} iconSize={14} aria-label="Close this note" onClick={() => ui.notice.set(null)} />
        </div>
      )}
    </div>
  )
}
