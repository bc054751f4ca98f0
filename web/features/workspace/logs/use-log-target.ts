import { useEffect } from 'react'
import type { Monaco } from '../../../shared/editor/load-monaco.ts'
import { useStore } from '../../../shared/state/store.ts'
import { useSession } from '../session/session-context.ts'
import type { ShownLines } from './shown-lines.ts'

type Editor = ReturnType<Monaco['editor']['create']>

/** Takes the log to the line that the session is asked to go to. */
export function useLogTarget(editor: Editor | null, path: string, shown: ShownLines): void {
  const session = useSession()
  const target = useStore(session.target)
  useEffect(() => {
    if (!editor || target?.file.path !== path) return
    const position = { lineNumber: shown.viewLine(target.line), column: target.column }
    editor.setPosition(position)
    editor.revealPositionInCenter(position)
    editor.focus()
    session.target.set(null)
  }, [editor, session, target, path, shown])
}
