import { useEffect, useRef } from 'react'
import type { DocumentRef } from '../../../../server/shared/journal.ts'
import type { Monaco } from '../../../shared/editor/load-monaco.ts'
import { useSession } from '../session/session-context.ts'

type Editor = ReturnType<Monaco['editor']['create']>

/**
 * Puts the cursor where the candidate had it when they were last heard of, once, and lets the journal know where it
 * goes from then on. `document` is what the editor shows, or null where that is nothing of the candidate's.
 */
export function useCursor(editor: Editor | null, document: DocumentRef | null): void {
  const session = useSession()
  const known = useRef(session.attempt.cursor)
  const { challenge, language, path } = document ?? {}
  useEffect(() => {
    const model = editor?.getModel()
    if (!editor || !model || !challenge || !language || !path) return
    const cursor = known.current
    if (cursor?.challenge === challenge && cursor.language === language && cursor.path === path) {
      known.current = null
      const position = model.getPositionAt(cursor.offset)
      editor.setPosition(position)
      editor.revealPositionInCenterIfOutsideViewport(position)
      editor.focus()
    }
    const note = () => {
      const position = editor.getPosition()
      if (position) session.cursor.moved({ challenge, language, path }, model.getOffsetAt(position))
    }
    note()
    const listening = editor.onDidChangeCursorPosition(note)
    return () => listening.dispose()
  }, [editor, session, challenge, language, path])
}
