import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels'
import { remembered } from '../../../shared/storage/remembered.ts'
import { useIsNarrow } from '../../../shared/ui/use-is-narrow.ts'
import { KeptContent, type KeptPane, KeptPlace, useKeptPane } from '../panes/kept-pane.tsx'
import { layoutProps } from '../panes/layout-props.ts'
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
  const statement = useKeptPane()
  const answers = useKeptPane()
  if (!hasStatement) return <WrittenPane />
  return (
    <>
      {isNarrow ? (
        <div className={classes.narrow}>
          <KeptPlace pane={statement} />
          <KeptPlace pane={answers} />
        </div>
      ) : (
        <Beside statement={statement} answers={answers} />
      )}
      <KeptContent pane={statement}>
        <StatementPane />
      </KeptContent>
      <KeptContent pane={answers}>
        <WrittenPane />
      </KeptContent>
    </>
  )
}

function Beside({ statement, answers }: { statement: KeptPane; answers: KeptPane }) {
  const layout = useDefaultLayout({ id: 'assay-written', storage: remembered })
  return (
    <Group id="assay-written" className={panes.group} {...layoutProps(layout)}>
      <Panel id="statement" defaultSize="40%" minSize={260}>
        <KeptPlace pane={statement} />
      </Panel>
      <Separator className={panes.column} aria-label="Width of the statement" />
      <Panel id="answers" minSize={380}>
        <KeptPlace pane={answers} />
      </Panel>
    </Group>
  )
}
