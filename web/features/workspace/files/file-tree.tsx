import { isScratch, scratchFolder } from '../../../../server/shared/scratch.ts'
import { useStore } from '../../../shared/state/store.ts'
import { FindButton } from '../find/find-button.tsx'
import { usePlace, useSession } from '../session/session-context.ts'
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
      <Branch nodes={treeOf(paths.filter((path) => !isScratch(path)))} kind="work" />
      {visibleTests.length > 0 && (
        <>
          <div className={classes.heading}>
            <h2>Visible tests</h2>
          </div>
          <Branch nodes={treeOf(visibleTests.map(({ path }) => path))} kind="test" />
        </>
      )}
      <div className={classes.heading}>
        <h2>Scratch, not handed in</h2>
      </div>
      <Branch nodes={treeOf(paths.filter(isScratch), scratchFolder)} kind="work" />
      <ScratchButtons />
    </nav>
  )
}

interface BranchProps {
  readonly nodes: readonly TreeNode[]
  readonly kind: 'work' | 'test'
}

function Branch({ nodes, kind }: BranchProps) {
  return (
    <ul className={classes.branch}>
      {nodes.map((node) =>
        node.kind === 'file' ? (
          <FileRow key={node.path} name={node.name} file={{ path: node.path, kind }} />
        ) : (
          <FolderRow key={node.path} name={node.name}>
            <Branch nodes={node.children} kind={kind} />
          </FolderRow>
        ),
      )}
    </ul>
  )
}
