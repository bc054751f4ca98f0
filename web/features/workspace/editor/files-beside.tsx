import { type ReactNode, useState } from 'react'
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels'
import { remembered } from '../../../shared/storage/remembered.ts'
import { layoutProps } from '../panes/layout-props.ts'
import { paneHandle } from '../panes/pane-focus.ts'
import panes from '../panes/panes.module.css'
import { useSession } from '../session/session-context.ts'

/** The list of files beside what is open of them; its width is remembered. */
export function FilesBeside({ files, children }: { files: ReactNode; children: ReactNode }) {
  const session = useSession()
  const [handle] = useState(() => paneHandle(session, 'files'))
  const layout = useDefaultLayout({ id: 'assay-files', storage: remembered })
  return (
    <Group id="assay-files" className={panes.group} {...layoutProps(layout)}>
      <Panel id="files" defaultSize="22%" minSize={176} maxSize="45%" collapsible collapsedSize={0} panelRef={handle}>
        {files}
      </Panel>
      <Separator className={panes.column} aria-label="Width of the list of files" />
      <Panel id="open-file" minSize={220}>
        {children}
      </Panel>
    </Group>
  )
}
