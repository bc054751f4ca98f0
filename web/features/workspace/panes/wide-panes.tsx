import { useState } from 'react'
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels'
import { remembered } from '../../../shared/storage/remembered.ts'
import { useSession } from '../session/session-context.ts'
import type { NarrowPane } from '../session/ui.ts'
import { type KeptPane, KeptPlace } from './kept-pane.tsx'
import { layoutProps } from './layout-props.ts'
import { paneHandle } from './pane-focus.ts'
import classes from './panes.module.css'

/** Statement beside editor over results. Their sizes are remembered in this browser, and that one is hidden. */
export function WidePanes({ panes }: { panes: Readonly<Record<NarrowPane, KeptPane>> }) {
  const session = useSession()
  const [statement] = useState(() => paneHandle(session, 'statement'))
  const [results] = useState(() => paneHandle(session, 'results'))
  const columns = useDefaultLayout({ id: 'assay-columns', storage: remembered })
  const rows = useDefaultLayout({ id: 'assay-rows', storage: remembered })
  return (
    <Group id="assay-columns" className={classes.group} {...layoutProps(columns)}>
      <Panel id="statement" defaultSize="32%" minSize={240} collapsible collapsedSize={0} panelRef={statement}>
        <KeptPlace pane={panes.Statement} />
      </Panel>
      <Separator className={classes.column} aria-label="Width of the statement" />
      <Panel id="work" minSize={380}>
        <Group id="assay-rows" orientation="vertical" className={classes.group} {...layoutProps(rows)}>
          <Panel id="editor" minSize={160}>
            <KeptPlace pane={panes.Code} />
          </Panel>
          <Separator className={classes.row} aria-label="Height of the results" />
          <Panel id="results" defaultSize="38%" minSize={92} collapsible collapsedSize={46} panelRef={results}>
            <KeptPlace pane={panes.Results} />
          </Panel>
        </Group>
      </Panel>
    </Group>
  )
}
