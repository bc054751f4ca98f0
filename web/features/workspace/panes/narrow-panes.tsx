import { useEffect } from 'react'
import { useStore } from '../../../shared/state/store.ts'
import { usePlace, useSession } from '../session/session-context.ts'
import type { NarrowPane } from '../session/ui.ts'
import { type KeptPane, KeptPlace } from './kept-pane.tsx'
import classes from './panes.module.css'

const names: readonly NarrowPane[] = ['Statement', 'Code', 'Results']

/** One pane at a time, for a window that holds no two. A pane that is not shown keeps its state. */
export function NarrowPanes({ panes }: { panes: Readonly<Record<NarrowPane, KeptPane>> }) {
  const session = useSession()
  const shown = useStore(session.ui.pane)
  const isRunning = useStore(session.runs.all)[usePlace().challenge]?.isRunning ?? false
  const isAskedFor = useStore(session.target) !== null
  useEffect(() => {
    if (isAskedFor) session.ui.pane.set('Code')
  }, [session, isAskedFor])
  useEffect(() => {
    if (isRunning) session.ui.pane.set('Results')
  }, [session, isRunning])
  return (
    <div className={classes.narrow}>
      {names.map((name) => (
        <div key={name} className={classes.pane} hidden={shown !== name}>
          <KeptPlace pane={panes[name]} />
        </div>
      ))}
      <nav className={classes.switch} aria-label="Panes">
        {names.map((name) => (
          <button
            key={name}
            type="button"
            className={classes.choice}
            aria-pressed={shown === name}
            onClick={() => session.ui.pane.set(name)}
          >
            {name}
          </button>
        ))}
      </nav>
    </div>
  )
}
