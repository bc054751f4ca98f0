import { useComputedColorScheme } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { languageOf } from '../../../shared/editor/language-of.ts'
import { loadMonaco, type Monaco } from '../../../shared/editor/load-monaco.ts'
import { readerOptions } from '../reader-options.ts'
import { type Origin, stretchesOf } from './origins.ts'
import classes from './recorded-editor.module.css'
import type { RecordedFile } from './recording.ts'

interface RecordedEditorProps {
  readonly path: string
  readonly file: RecordedFile
  /** Where the newest change ended; null where it was elsewhere. */
  readonly caret: number | null
}

type Editor = ReturnType<Monaco['editor']['create']>
type Decorations = ReturnType<Editor['createDecorationsCollection']>

interface Opened {
  readonly monaco: Monaco
  readonly editor: Editor
  readonly decorations: Decorations
}

const originClass: Readonly<Record<Origin, string | undefined>> = {
  given: undefined,
  typed: classes.typed,
  pasted: classes.pasted,
  other: classes.other,
}

/** A file as it was at a moment. Moving on changes the text where it differs, so the view stays where it is. */
export function RecordedEditor({ path, file, caret }: RecordedEditorProps) {
  const host = useRef<HTMLDivElement>(null)
  const [opened, setOpened] = useState<Opened | null>(null)
  const scheme = useComputedColorScheme('light')
  useEffect(() => {
    let isGone = false
    let editor: Editor | undefined
    void loadMonaco().then((monaco) => {
      if (isGone || !host.current) return
      editor = monaco.editor.create(host.current, { ...readerOptions, model: monaco.editor.createModel('') })
      setOpened({ monaco, editor, decorations: editor.createDecorationsCollection() })
    })
    return () => {
      isGone = true
      editor?.getModel()?.dispose()
      editor?.dispose()
      setOpened(null)
    }
  }, [])
  useEffect(() => opened?.monaco.editor.setTheme(`assay-${scheme}`), [opened, scheme])
  useEffect(() => {
    if (!opened) return
    const { monaco, editor } = opened
    const model = editor.getModel()
    if (model) monaco.editor.setModelLanguage(model, languageOf(monaco, path))
    editor.updateOptions({ ariaLabel: `${path} at this moment, read only` })
    editor.setScrollTop(0)
  }, [opened, path])
  useEffect(() => {
    if (opened) show(opened, file, caret)
  }, [opened, file, caret])
  return <div ref={host} className={classes.editor} />
}

function show({ monaco, editor, decorations }: Opened, { text, shadow }: RecordedFile, caret: number | null): void {
  const model = editor.getModel()
  if (!model) return
  const rangeOf = (from: number, to: number) =>
    monaco.Range.fromPositions(model.getPositionAt(from), model.getPositionAt(to))
  const { from, to, inserted } = difference(model.getValue(), text)
  if (from !== to || inserted !== '') model.applyEdits([{ range: rangeOf(from, to), text: inserted }])
  decorations.set([
    ...stretchesOf(shadow).flatMap((stretch) => {
      const inlineClassName = originClass[stretch.origin]
      return inlineClassName ? [{ range: rangeOf(stretch.from, stretch.to), options: { inlineClassName } }] : []
    }),
    ...(caret === null ? [] : [{ range: rangeOf(caret, caret), options: { beforeContentClassName: classes.caret } }]),
  ])
  if (caret !== null) editor.revealPositionInCenterIfOutsideViewport(model.getPositionAt(caret), 1)
}

/** The one stretch in which two texts differ. */
function difference(before: string, after: string): { from: number; to: number; inserted: string } {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start += 1
  let end = 0
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1
  return { from: start, to: before.length - end, inserted: after.slice(start, after.length - end) }
}
