import { useComputedColorScheme } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { loadMonaco, type Monaco } from '../../shared/editor/load-monaco.ts'

interface CodeViewProps {
  readonly className: string | undefined
  readonly path: string
  /** What it is compared with; undefined shows the file alone. */
  readonly before: string | undefined
  readonly text: string
}

const options = {
  readOnly: true,
  domReadOnly: true,
  automaticLayout: true,
  minimap: { enabled: false },
  scrollBeyondLastLine: false,
  fontFamily: 'var(--assay-font-code)',
  fontSize: 13,
  lineHeight: 20,
  renderLineHighlight: 'none',
  wordWrap: 'on',
} as const

/** A file to read in Monaco, alone or beside an earlier state of it. */
export function CodeView({ className, path, before, text }: CodeViewProps) {
  const host = useRef<HTMLDivElement>(null)
  const scheme = useComputedColorScheme('light')
  useEffect(() => {
    const element = host.current
    if (!element) return
    let dispose: (() => void) | undefined
    let isGone = false
    void loadMonaco().then((monaco) => {
      if (isGone) return
      monaco.editor.setTheme(`assay-${scheme}`)
      dispose = show(monaco, element, { path, before, text })
    })
    return () => {
      isGone = true
      dispose?.()
    }
  }, [path, before, text, scheme])
  return <div ref={host} className={className} />
}

function show(monaco: Monaco, element: HTMLElement, { path, before, text }: Omit<CodeViewProps, 'className'>) {
  const language = languageOf(monaco, path)
  const ariaLabel = `${path}, read only`
  const model = monaco.editor.createModel(text, language)
  if (before === undefined) {
    const editor = monaco.editor.create(element, { ...options, ariaLabel, model })
    return () => disposeAll(editor, model)
  }
  const original = monaco.editor.createModel(before, language)
  const editor = monaco.editor.createDiffEditor(element, {
    ...options,
    renderSideBySide: true,
    useInlineViewWhenSpaceIsLimited: true,
    hideUnchangedRegions: { enabled: true },
  })
  editor.setModel({ original, modified: model })
  editor.getOriginalEditor().updateOptions({ ariaLabel: `${path} as it was given, read only` })
  editor.getModifiedEditor().updateOptions({ ariaLabel })
  return () => disposeAll(editor, model, original)
}

function disposeAll(...parts: { dispose(): void }[]): void {
  for (const part of parts) part.dispose()
}

/** Monaco's name for the language that a path's ending stands for. */
function languageOf(monaco: Monaco, path: string): string {
  const ending = path.slice(path.lastIndexOf('.'))
  const known = monaco.languages.getLanguages().find(({ extensions }) => extensions?.includes(ending))
  return known?.id ?? 'plaintext'
}
