import { Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import type { Monaco } from '../../../shared/editor/load-monaco.ts'
import { editorOptions } from '../editor/editor-options.ts'
import type { Editing } from '../editor/use-models.ts'
import { usePreferences } from '../editor/use-preferences.ts'
import { usePlace, useSession } from '../session/session-context.ts'
import type { Comparison } from '../session/ui.ts'
import type { OpenFile } from '../session/view.ts'
import { endComparison } from './compare.ts'
import classes from './compare-view.module.css'

type DiffEditor = ReturnType<Monaco['editor']['createDiffEditor']>

const labels = { originalAriaLabel: 'Before', modifiedAriaLabel: 'Your work now' }

const differenceOptions = {
  ...labels,
  readOnly: true,
  originalEditable: false,
  renderOverviewRuler: false,
  useInlineViewWhenSpaceIsLimited: true,
} as const

interface CompareViewProps {
  readonly editing: Editing
  readonly comparison: Comparison
  readonly file: OpenFile
}

/** The open file beside an earlier state of it. To be read: one goes on working where the comparison ends. */
export function CompareView({ editing, comparison, file }: CompareViewProps) {
  const { monaco, models } = editing
  const session = useSession()
  const { challenge, language } = usePlace()
  const container = useRef<HTMLDivElement>(null)
  const [editor, setEditor] = useState<DiffEditor | null>(null)
  usePreferences(editing, editor, labels)
  const { path, kind } = file
  const before = comparison.files[path] ?? ''
  // One effect for editor and text: an editor that is gone takes no text, and a text that is gone no editor.
  useEffect(() => {
    const modified = models.find({ challenge, language }, { path, kind })
    if (!container.current || !modified) return
    const created = monaco.editor.createDiffEditor(container.current, { ...editorOptions, ...differenceOptions })
    const original = monaco.editor.createModel(before, modified.getLanguageId())
    created.setModel({ original, modified })
    setEditor(created)
    return () => {
      setEditor(null)
      created.dispose()
      original.dispose()
    }
  }, [monaco, models, challenge, language, path, kind, before])
  const isSame = comparison.files[path] === session.documents.files({ challenge, language }).get()[path]
  return (
    <div className={classes.view}>
      <div className={classes.bar}>
        <span className={classes.title}>
          {path}, your work beside {comparison.with}
          {isSame ? ': nothing has changed' : ''}
        </span>
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconX size={13} />}
          onClick={() => endComparison(session)}
        >
          End the comparison
        </Button>
      </div>
      <div ref={container} className={classes.editor} />
    </div>
  )
}
