import { ActionIcon } from '@mantine/core'
import { IconFilePlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useStore } from '../../../shared/state/store.ts'
import { FindButton } from '../find/find-button.tsx'
import { usePlace, useSession } from '../session/session-context.ts'
import { type FileDialog, FileDialogs } from './file-dialogs.tsx'
import { FileRow } from './file-row.tsx'
import classes from './file-tree.module.css'
import { FolderRow } from './folder-row.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { type TreeNode, treeOf } from './tree.ts'

interface FileTreeProps {
  /** Gives a file the text that the challenge began with. */
  readonly onReset: (path: string, text: string) => void
}

export function FileTree({ onReset }: FileTreeProps) {
  const session = useSession()
  const place = usePlace()
  const [dialog, setDialog] = useState<FileDialog | null>(null)
  const paths = useStore(session.documents.paths(place))
  const { visibleTests } = session.challenge(place.challenge)
  return (
    <nav className={classes.panel} aria-label="Files">
      <LanguageSwitch />
      <div className={classes.heading}>
        <h2>Files</h2>
        <span>
          <FindButton />
          <ActionIcon
            size="sm"
            variant="subtle"
            aria-label="New file"
            title="New file"
            onClick={() => setDialog({ action: 'create' })}
          >
            <IconFilePlus size={16} stroke={1.6} />
          </ActionIcon>
        </span>
      </div>
      <Branch nodes={treeOf(paths)} kind="work" onDialog={setDialog} />
      {visibleTests.length > 0 && (
        <>
          <div className={classes.heading}>
            <h2>Visible tests</h2>
          </div>
          <Branch nodes={treeOf(visibleTests.map(({ path }) => path))} kind="test" onDialog={setDialog} />
        </>
      )}
      <FileDialogs dialog={dialog} onClose={() => setDialog(null)} onReset={onReset} />
    </nav>
  )
}

interface BranchProps {
  readonly nodes: readonly TreeNode[]
  readonly kind: 'work' | 'test'
  readonly onDialog: (dialog: FileDialog) => void
}

function Branch({ nodes, kind, onDialog }: BranchProps) {
  return (
    <ul className={classes.branch}>
      {nodes.map((node) =>
        node.kind === 'file' ? (
          <FileRow key={node.path} name={node.name} file={{ path: node.path, kind }} onDialog={onDialog} />
        ) : (
          <FolderRow key={node.path} name={node.name}>
            <Branch nodes={node.children} kind={kind} onDialog={onDialog} />
          </FolderRow>
        ),
      )}
    </ul>
  )
}
