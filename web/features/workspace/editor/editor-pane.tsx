import { useIsNarrow } from '../../../shared/ui/use-is-narrow.ts'
import { FileTree } from '../files/file-tree.tsx'
import { KeptContent, KeptPlace, useKeptPane } from '../panes/kept-pane.tsx'
import { EditorArea } from './editor-area.tsx'
import classes from './editor-pane.module.css'
import { FilesBeside } from './files-beside.tsx'

/** The files of the challenge on the screen, and the editor with the one that is open. */
export function EditorPane() {
  const isNarrow = useIsNarrow()
  const files = useKeptPane()
  const work = useKeptPane()
  return (
    <section className={classes.pane} aria-label="Code">
      {isNarrow ? (
        <>
          <KeptPlace pane={files} />
          <KeptPlace pane={work} />
        </>
      ) : (
        <FilesBeside files={<KeptPlace pane={files} />}>
          <KeptPlace pane={work} />
        </FilesBeside>
      )}
      <KeptContent pane={files}>
        <FileTree />
      </KeptContent>
      <KeptContent pane={work}>
        <EditorArea />
      </KeptContent>
    </section>
  )
}
