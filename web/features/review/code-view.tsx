import { useComputedColorScheme } from '@mantine/core'
import { useEffect, useEffectEvent, useRef } from 'react'
import { languageOf } from '../../shared/editor/language-of.ts'
import { loadMonaco, type Monaco } from '../../shared/editor/load-monaco.ts'
import classes from './code-browser.module.css'
import { readerOptions } from './reader-options.ts'

interface CodeViewProps {
  readonly className: string | undefined
  readonly path: string
  /** What it is compared with; undefined shows the file alone. */
  readonly before: string | undefined
  /** What the other side is, for who cannot see it: "as it was given". */
  readonly beforeLabel?: string
  readonly text: string
  /** Lines that something is said of, with spaces between. */
  readonly marked?: string
  /** Told of the line of the cursor. */
  readonly onLine?: (line: number) => void
}

/** Pixels from which two sides of code are readable beside each other. */
const sideBySideWidth = 800

/** A file to read in Monaco, alone or beside an earlier state of it. */
export function CodeView({
  className,
  path,
  before,
  beforeLabel = 'as it was given',
  text,
  marked = '',
  onLine,
}: CodeViewProps) {
  const host = useRef<HTMLDivElement>(null)
  const scheme = useComputedColorScheme('light')
  const tellLine = useEffectEvent((line: number) => onLine?.(line))
  useEffect(() => {
    const element = host.current
    if (!element) return
    let dispose: (() => void) | undefined
    let isGone = false
    void loadMonaco().then((monaco) => {
      if (isGone) return
      monaco.editor.setTheme(`assay-${scheme}`)
      const shown = show(monaco, element, { path, before, beforeLabel, text })
      const { editor } = shown
      editor.onDidChangeCursorPosition(({ position }) => tellLine(position.lineNumber))
      editor.createDecorationsCollection(
        marked
          .split(' ')
          .filter(Boolean)
          .map((line) => ({
            range: new monaco.Range(Number(line), 1, Number(line), 1),
            options: { isWholeLine: true, linesDecorationsClassName: classes.commented ?? '' },
          })),
      )
      dispose = shown.dispose
    })
    return () => {
      isGone = true
      dispose?.()
    }
  }, [path, before, beforeLabel, text, marked, scheme])
  return <div ref={host} className={className} />
}

function show(
  monaco: Monaco,
  element: HTMLElement,
  { path, before, beforeLabel, text }: Omit<CodeViewProps, 'className' | 'marked' | 'onLine'>,
) {
  const language = languageOf(monaco, path)
  const ariaLabel = `${path}, read only`
  const model = monaco.editor.createModel(text, language)
  if (before === undefined) {
    const editor = monaco.editor.create(element, { ...readerOptions, ariaLabel, model })
    return { editor, dispose: () => disposeAll(editor, model) }
  }
  const original = monaco.editor.createModel(before, language)
  const editor = monaco.editor.createDiffEditor(element, {
    ...readerOptions,
    // Decided here, since Monaco forgets the names below when it changes its mind.
    renderSideBySide: element.clientWidth >= sideBySideWidth,
    useInlineViewWhenSpaceIsLimited: false,
    hideUnchangedRegions: { enabled: true },
  })
  editor.setModel({ original, modified: model })
  editor.getOriginalEditor().updateOptions({ ariaLabel: `${path} ${beforeLabel}, read only` })
  editor.getModifiedEditor().updateOptions({ ariaLabel })
  const update = editor.onDidUpdateDiff(() => {
    update.dispose()
    editor.revealFirstDiff()
  })
  return { editor: editor.getModifiedEditor(), dispose: () => disposeAll(editor, model, original) }
}

function disposeAll(...parts: { dispose(): void }[]): void {
  for (const part of parts) part.dispose()
}
