import { SegmentedControl } from '@mantine/core'
import { type ChangeEvent, type KeyboardEvent, useId, useState } from 'react'
import type { DocumentRef } from '../../../../server/shared/journal.ts'
import { foldLimits } from '../../../../server/shared/limits.ts'
import { useStore } from '../../../shared/state/store.ts'
import { Statement } from '../../../shared/statement/statement.tsx'
import { useSession } from '../session/session-context.ts'
import { editOrigin } from './edit-origin.ts'
import { markSelection } from './mark-selection.ts'
import classes from './prose-field.module.css'
import { textChange } from './text-change.ts'
import { WordCount, type WordGuidance } from './word-count.tsx'

interface ProseFieldProps {
  readonly document: DocumentRef
  readonly label: string
  readonly words?: WordGuidance
  readonly placeholder?: string
}

/** Where somebody writes prose: a plain text field, so that spelling, dictation and screen readers work as anywhere. */
export function ProseField({ document, label, words = { min: null, max: null }, placeholder }: ProseFieldProps) {
  const session = useSession()
  const text = useStore(session.documents.files(document))[document.path] ?? ''
  const isStopped = useStore(session.journal.status).phase === 'stopped'
  const isOver = useStore(session.ending).phase !== 'working'
  const [view, setView] = useState('write')
  const countId = useId()

  function takeOver({ currentTarget, nativeEvent }: ChangeEvent<HTMLTextAreaElement>) {
    const change = textChange(text, currentTarget.value)
    if (change) session.documents.edit(document, [change], editOrigin(nativeEvent))
  }

  function onKey(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || isStopped || isOver) return
    if (markSelection(event.currentTarget, event.key.toLowerCase())) event.preventDefault()
  }

  const note = (event: 'copy' | 'cut') => () => session.note(event, document)
  return (
    <div className={classes.field}>
      <div className={classes.bar}>
        <SegmentedControl
          size="xs"
          aria-label={`View of: ${label}`}
          data={[
            { value: 'write', label: 'Write' },
            { value: 'preview', label: 'Preview' },
          ]}
          value={view}
          onChange={setView}
        />
        <WordCount id={countId} text={text} words={words} />
      </div>
      <textarea
        className={classes.text}
        hidden={view !== 'write'}
        aria-label={label}
        aria-describedby={countId}
        placeholder={placeholder}
        value={text}
        maxLength={foldLimits.proseLength}
        readOnly={isStopped || isOver}
        spellCheck
        onChange={takeOver}
        onKeyDown={onKey}
        onCopy={note('copy')}
        onCut={note('cut')}
      />
      {view === 'preview' && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
        <section className={classes.preview} tabIndex={0} aria-label={`Preview of: ${label}`}>
          {text.trim() === '' ? <p className={classes.nothing}>Nothing written yet.</p> : <Statement text={text} />}
        </section>
      )}
    </div>
  )
}
