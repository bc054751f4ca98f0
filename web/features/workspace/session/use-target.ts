import { useEffect } from 'react'
import type { Monaco } from '../../../shared/editor/load-monaco.ts'
import { useStore } from '../../../shared/state/store.ts'
import { useSession } from './session-context.ts'
import { isSameFile, type OpenFile } from './view.ts'

type Editor = ReturnType<Monaco['editor']['create']>

/** Takes an editor to where the session is asked to go, once the file is the one that it shows. */
export function useTarget(editor: Editor | null, file: OpenFile): void {
  const session = useSession()
  const target = useStore(session.target)
  const { path, kind } = file
  useEffect(() => {
    if (!editor?.getModel() || !target || !isSameFile(target.file, { path, kind })) return
    const position = { lineNumber: target.line, column: target.column }
    editor.setPosition(position)
    editor.revealPositionInCenter(position)
    editor.focus()
    session.target.set(null)
  }, [editor, session, target, path, kind])
}
