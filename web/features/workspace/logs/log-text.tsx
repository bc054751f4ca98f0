import { useComputedColorScheme } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Monaco } from '../../../shared/editor/load-monaco.ts'
import { editorOptions } from '../editor/editor-options.ts'
import { usePlace, useSession } from '../session/session-context.ts'
import classes from './log-view.module.css'
import { markMatches } from './mark-matches.ts'
import type { LineMatch, LogSearch } from './search-lines.ts'
import type { ShownLines } from './shown-lines.ts'
import { useLogTarget } from './use-log-target.ts'

type Editor = ReturnType<Monaco['editor']['create']>

interface LogTextProps {
  readonly monaco: Monaco
  readonly path: string
  readonly shown: ShownLines
  readonly search: LogSearch
  /** Of what is searched for, in UTF-16 code units. */
  readonly length: number
  readonly current: LineMatch | null
  readonly isWrapped: boolean
  /** Told the line of the file in which the cursor stands. */
  readonly onLine: (line: number) => void
}

export function LogText({ monaco, path, shown, search, length, current, isWrapped, onLine }: LogTextProps) {
  const session = useSession()
  const { challenge, language } = usePlace()
  const container = useRef<HTMLDivElement>(null)
  const [editor, setEditor] = useState<Editor | null>(null)
  const scheme = useComputedColorScheme('light')

  useEffect(() => {
    if (!container.current) return
    const created = monaco.editor.create(container.current, {
      ...editorOptions,
      model: null,
      readOnly: true,
      domReadOnly: true,
      readOnlyMessage: { value: 'A log is there to be read.' },
      folding: false,
      links: false,
      occurrencesHighlight: 'off',
      selectionHighlight: false,
      ariaLabel: `Log ${path}`,
    })
    setEditor(created)
    return () => {
      created.getModel()?.dispose()
      created.dispose()
    }
  }, [monaco, path])

  useEffect(() => monaco.editor.setTheme(scheme === 'dark' ? 'assay-dark' : 'assay-light'), [monaco, scheme])
  useEffect(() => editor?.updateOptions({ wordWrap: isWrapped ? 'on' : 'off' }), [editor, isWrapped])

  useEffect(() => {
    if (!editor) return
    const model = monaco.editor.createModel(shown.text, 'plaintext')
    editor.getModel()?.dispose()
    editor.setModel(model)
    editor.updateOptions({ lineNumbers: (line) => String(shown.fileLine(line)), lineNumbersMinChars: 6 })
    const moves = editor.onDidChangeCursorPosition(({ position }) => onLine(shown.fileLine(position.lineNumber)))
    return () => moves.dispose()
  }, [monaco, editor, shown, onLine])

  useEffect(
    () => (editor ? markMatches(editor, { shown, search, length }) : undefined),
    [editor, shown, search, length],
  )
  useLogTarget(editor, path, shown)

  useEffect(() => {
    if (!editor || !current) return
    const lineNumber = shown.viewLine(current.line)
    const range = { startLineNumber: lineNumber, endLineNumber: lineNumber }
    const selection = { ...range, startColumn: current.column, endColumn: current.column + length }
    editor.setSelection(selection)
    editor.revealRangeInCenterIfOutsideViewport(selection)
  }, [editor, shown, current, length])

  /** Search is above, over the whole log; the editor's own would know of the lines on the screen alone. */
  function onKey(event: KeyboardEvent<HTMLDivElement>) {
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.key.toLowerCase() !== 'f') return
    event.preventDefault()
    event.stopPropagation()
    event.currentTarget.parentElement?.querySelector<HTMLInputElement>('input[data-log-search]')?.focus()
  }
  const note = () => session.note('copy', { challenge, language, path })
  return <div ref={container} className={classes.text} onKeyDownCapture={onKey} onCopyCapture={note} />
}
