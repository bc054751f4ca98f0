import { useEffect, useRef, useState } from 'react'
import { usePlace, useSession } from '../session/session-context.ts'
import { useTarget } from '../session/use-target.ts'
import type { OpenFile } from '../session/view.ts'
import classes from './code-editor.module.css'
import { editorOptions } from './editor-options.ts'
import { useCursor } from './use-cursor.ts'
import type { Editing } from './use-models.ts'
import { usePreferences } from './use-preferences.ts'
import type { Editor } from './workbench.ts'

type ViewState = ReturnType<Editor['saveViewState']>

interface CodeEditorProps {
  readonly editing: Editing
  readonly file: OpenFile
  readonly isReadOnly: boolean
}

/** One Monaco editor; switching files switches its model and brings back where the cursor was. */
export function CodeEditor({ editing, file, isReadOnly }: CodeEditorProps) {
  const { monaco, models } = editing
  const session = useSession()
  const place = usePlace()
  const container = useRef<HTMLDivElement>(null)
  const [editor, setEditor] = useState<Editor | null>(null)
  const [viewStates] = useState(() => new Map<string, ViewState>())
  usePreferences(editing, editor)

  useEffect(() => {
    if (!container.current) return
    const created = monaco.editor.create(container.current, { ...editorOptions, model: null })
    created.onDidPaste(() => session.journal.amendLastEdit('paste'))
    setEditor(created)
    session.workbench.editor.set(created)
    return () => {
      session.workbench.editor.set(null)
      created.dispose()
    }
  }, [monaco, session])

  const { challenge, language } = place
  const { path, kind } = file
  useEffect(() => {
    const model = models.find({ challenge, language }, { path, kind })
    if (!editor || !model) return
    editor.setModel(model)
    editor.restoreViewState(viewStates.get(model.uri.toString()) ?? null)
    return () => void (editor.getModel() && viewStates.set(model.uri.toString(), editor.saveViewState()))
  }, [editor, models, viewStates, challenge, language, path, kind])

  useCursor(editor, kind === 'work' ? { challenge, language, path } : null)

  useEffect(() => {
    const ariaLabel = `Editor, ${path}. Press Control+M to let Tab move the focus.`
    editor?.updateOptions({ readOnly: isReadOnly, ariaLabel })
  }, [editor, isReadOnly, path])

  useTarget(editor, file)

  const note = (event: 'copy' | 'cut') => () => session.note(event, { challenge, language, path })
  return <div ref={container} className={classes.editor} onCopyCapture={note('copy')} onCutCapture={note('cut')} />
}
