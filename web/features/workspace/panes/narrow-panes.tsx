import { useEffect, useState } from 'react'
import { useStore } from '../../../shared/state/store.ts'
import { EditorPane } from '../editor/editor-pane.tsx'
import { ResultsPane } from '../results/results-pane.tsx'
import { usePlace, useSession } from '../session/session-context.ts'
import { StatementPane } from '../statement/statement-pane.tsx'
import classes from './panes.module.css'

const panes = [
  { name: 'Statement', Pane: StatementPane },
  { name: 'Code', Pane: EditorPane },
  { name: 'Results', Pane: ResultsPane },
] as const

/** One pane at a time, for a window that holds no two. A pane that is not shown keeps its state. */
export function NarrowPanes() {
  const session = useSession()
  const [shown, setShown] = useState<string>('Statement')
  const isRunning = useStore(session.runs.all)[usePlace().challenge]?.isRunning ?? false
  const isAskedFor = useStore(session.target) !== null
  useEffect(() => {
    if (isAskedFor) setShown('Code')
  }, [isAskedFor])
  useEffect(() => {
    if (isRunning) setShown('Results')
  }, [isRunning])
  return (
    <div className={classes.narrow}>
      {panes.map(({ name, Pane }) => (
        <div key={name} className={classes.pane} hidden={shown !== name}>
          <Pane />
        </div>
      ))}
      <nav className={classes.switch} aria-label="Panes">
        {panes.map(({ name }) => (
          <button
            key={name}
            type="button"
            className={classes.choice}
            aria-pressed={shown === name}
            onClick={() => setShown(name)}
          >
            {name}
          </button>
        ))}
      </nav>
    </div>
  )
}
