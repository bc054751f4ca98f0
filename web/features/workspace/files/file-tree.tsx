import { useState } from 'react'
import { isScratch, scratchFolder } from '../../../../server/shared/scratch.ts'
import { useStore } from '../../../shared/state/store.ts'
import { FindButton } from '../find/find-button.tsx'
import { usePlace, useSession } from '../session/session-context.ts'
import { type FileDialog, FileDialogs } from './file-dialogs.tsx'
import { FileRow } from './file-row.tsx'
import classes from './file-tree.module.css'
import { FilesMenu } from './files-menu.tsx'
import { FolderRow } from './folder-row.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { ScratchButtons } from './scratch-buttons.tsx'
import { type TreeNode, treeOf } from './tree.ts'

/** The files of the challenge in the language at hand, the visible tests, and the candidate's own scratch files. */
export function FileTree() {
  const session = useSession()
  const place = usePlace()
  const [ownDialog, setDialog] = useState<FileDialog | null>(null)
  const isCreating = useStore(session.ui.dialog) === 'new-file'
  const dialog: FileDialog | null = isCreating ? { action: 'create' } : ownDialog
  function closeDialog() {
    setDialog(null)
    if (isCreating) session.ui.close()
  }
  const paths = useStore(session.documents.paths(place))
  const { visibleTests } = session.challenge(place.challenge)
  return (
    <nav className={classes.panel} aria-label="Files">
      <LanguageSwitch />
      <div className={classes.heading}>
        <h2>Files</h2>
        <span>
          <FindButton />
          <FilesMenu />
        </span>
      </div>
      <Branch nodes={treeOf(paths.filter((path) => !isScratch(path)))} kind="work" onDialog={setDialog} />
      {visibleTests.length > 0 && (
        <>
          <div className={classes.heading}>
            <h2>Visible tests</h2>
          </div>
          <Branch nodes={treeOf(visibleTests.map(({ path }) => path))} kind="test" onDialog={setDialog} />
        </>
      )}
      <div className={classes.heading}>
        <h2>Scratch, not handed in</h2>
      </div>
      <Branch nodes={treeOf(paths.filter(isScratch), scratchFolder)} kind="work" onDialog={setDialog} />
      <ScratchButtons />
      <FileDialogs dialog={dialog} onClose={closeDialog} />
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
