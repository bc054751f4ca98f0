import { useIsNarrow } from '../../../shared/ui/use-is-narrow.ts'
import { FileTree } from '../files/file-tree.tsx'
import { EditorArea } from './editor-area.tsx'
import classes from './editor-pane.module.css'
import { FilesBeside } from './files-beside.tsx'

/** The files of the challenge on the screen, and the editor with the one that is open. */
export function EditorPane() {
  const isNarrow = useIsNarrow()
  return (
    <section className={classes.pane} aria-label="Code">
      {isNarrow ? (
        <>
          <FileTree />
          <EditorArea />
        </>
      ) : (
        <FilesBeside files={<FileTree />}>
          <EditorArea />
        </FilesBeside>
      )}
    </section>
  )
}
