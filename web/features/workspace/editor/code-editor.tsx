import { useComputedColorScheme } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { Monaco } from '../../../shared/editor/load-monaco.ts'
import { usePlace, useSession } from '../session/session-context.ts'
import { useTarget } from '../session/use-target.ts'
import type { OpenFile } from '../session/view.ts'
import classes from './code-editor.module.css'
import { editorOptions } from './editor-options.ts'
import { useCursor } from './use-cursor.ts'
import type { Editing } from './use-models.ts'

type Editor = ReturnType<Monaco['editor']['create']>
type ViewState = ReturnType<Editor['saveViewState']>

interface CodeEditorProps {
  readonly editing: Editing
  readonly file: OpenFile
  readonly isReadOnly: boolean
}

/** One Monaco editor; switching files switches its model and brings back where the cursor was. */
export function CodeEditor({ editing: { monaco, models }, file, isReadOnly }: CodeEditorProps) {
  const session = useSession()
  const place = usePlace()
  const container = useRef<HTMLDivElement>(null)
  const [editor, setEditor] = useState<Editor | null>(null)
  const [viewStates] = useState(() => new Map<string, ViewState>())
  const scheme = useComputedColorScheme('light')

  useEffect(() => {
    if (!container.current) return
    const created = monaco.editor.create(container.current, { ...editorOptions, model: null })
    created.onDidPaste(() => session.journal.amendLastEdit('paste'))
    setEditor(created)
    return () => created.dispose()
  }, [monaco, session])

  useEffect(() => monaco.editor.setTheme(scheme === 'dark' ? 'assay-dark' : 'assay-light'), [monaco, scheme])

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
