import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels'
import { remembered } from '../../../shared/storage/remembered.ts'
import { EditorPane } from '../editor/editor-pane.tsx'
import { ResultsPane } from '../results/results-pane.tsx'
import { StatementPane } from '../statement/statement-pane.tsx'
import classes from './panes.module.css'

/** Statement beside editor over results. Their sizes are remembered in this browser. */
export function WidePanes() {
  const columns = useDefaultLayout({ id: 'assay-columns', storage: remembered })
  const rows = useDefaultLayout({ id: 'assay-rows', storage: remembered })
  return (
    <Group id="assay-columns" className={classes.group} {...layoutProps(columns)}>
      <Panel id="statement" defaultSize="32%" minSize={240}>
        <StatementPane />
      </Panel>
      <Separator className={classes.column} aria-label="Width of the statement" />
      <Panel id="work" minSize={380}>
        <Group id="assay-rows" orientation="vertical" className={classes.group} {...layoutProps(rows)}>
          <Panel id="editor" minSize={160}>
            <EditorPane />
          </Panel>
          <Separator className={classes.row} aria-label="Height of the results" />
          <Panel id="results" defaultSize="38%" minSize={92}>
            <ResultsPane />
          </Panel>
        </Group>
      </Panel>
    </Group>
  )
}

function layoutProps({ defaultLayout, onLayoutChanged }: ReturnType<typeof useDefaultLayout>) {
  return { onLayoutChanged, ...(defaultLayout && { defaultLayout }) }
}
