import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels'
import { useIsNarrow } from '../../../shared/ui/use-is-narrow.ts'
import panes from '../panes/panes.module.css'
import { usePlace, useSession } from '../session/session-context.ts'
import { StatementPane } from '../statement/statement-pane.tsx'
import { WrittenPane } from './written-pane.tsx'
import classes from './written-panes.module.css'

/** What is asked beside what is answered; one above the other where the window is narrow. */
export function WrittenPanes() {
  const isNarrow = useIsNarrow()
  const { challenge: slug } = usePlace()
  const hasStatement = useSession().challenge(slug).statement.trim() !== ''
  const layout = useDefaultLayout({ id: 'assay-written', storage: localStorage })
  if (!hasStatement) return <WrittenPane />
  if (isNarrow) {
    return (
      <div className={classes.narrow}>
        <StatementPane />
        <WrittenPane />
      </div>
    )
  }
  const { defaultLayout, onLayoutChanged } = layout
  return (
    <Group
      id="assay-written"
      className={panes.group}
      onLayoutChanged={onLayoutChanged}
      {...(defaultLayout && { defaultLayout })}
    >
      <Panel id="statement" defaultSize="40%" minSize={260}>
        <StatementPane />
      </Panel>
      <Separator className={panes.column} aria-label="Width of the statement" />
      <Panel id="answers" minSize={380}>
        <WrittenPane />
      </Panel>
    </Group>
  )
}
