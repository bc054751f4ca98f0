import { useEffect, useRef } from 'react'
import { useStore } from '../../../shared/state/store.ts'
import { preferences } from '../preferences/preferences.ts'
import { useSession } from '../session/session-context.ts'
import { attachKeys } from './key-mode.ts'
import classes from './key-status.module.css'

const names = { vim: 'Vim keys', emacs: 'Emacs keys' } as const

/** The line below the editor while it has other keys than usual: which, what they wait for, and the way out. */
export function KeyStatus() {
  const { workbench, ui } = useSession()
  const { keys } = useStore(preferences)
  const editor = useStore(workbench.editor)
  const line = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const node = line.current
    if (!editor || !node) return
    let isGone = false
    let detach = () => {}
    attachKeys(keys, editor, node).then(
      (undo) => {
        detach = undo
        if (isGone) undo()
      },
      () => ui.notice.set({ text: 'These keys could not be loaded. The usual ones are there.' }),
    )
    return () => {
      isGone = true
      detach()
      node.replaceChildren()
    }
  }, [keys, editor, ui])
  if (keys === 'standard') return null
  return (
    <div className={classes.line}>
      <strong>{names[keys]}</strong>
      <span ref={line} className={classes.state} />
      <span className={classes.out}>F6 leaves the editor, F1 has every command</span>
    </div>
  )
}
