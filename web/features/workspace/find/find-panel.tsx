import { Checkbox, TextInput } from '@mantine/core'
import { type KeyboardEvent, useRef, useState } from 'react'
import { plural } from '../../../shared/format/duration.ts'
import { LoadAgain } from '../session/load-again.tsx'
import { missingPart } from '../session/missing-part.ts'
import { useSession } from '../session/session-context.ts'
import classes from './find.module.css'
import { FoundFiles } from './found-files.tsx'
import { useFind } from './use-find.ts'

/** Looks through every file; arrows walk through what is found, Enter opens it. */
export function FindPanel({ onOpened }: { onOpened: () => void }) {
  const session = useSession()
  const [text, setText] = useState('')
  const [isRegex, setRegex] = useState(false)
  const [matchCase, setMatchCase] = useState(false)
  const panel = useRef<HTMLDivElement>(null)
  const outcome = useFind({ text, isRegex, matchCase })
  const missing = outcome && 'isMissing' in outcome ? missingPart(session, 'The search by expressions') : null

  function walk(event: KeyboardEvent) {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    const stops = [...(panel.current?.querySelectorAll<HTMLElement>('[data-stop]') ?? [])]
    const now = stops.indexOf(document.activeElement as HTMLElement)
    const next = stops[now + (event.key === 'ArrowDown' ? 1 : -1)]
    if (now === -1 || !next) return
    event.preventDefault()
    next.focus()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys bubble up here from the field and the results
    <div ref={panel} className={classes.panel} onKeyDown={walk}>
      <TextInput
        aria-label="Find"
        placeholder={isRegex ? 'A regular expression' : 'A text'}
        value={text}
        data-autofocus
        data-stop
        error={outcome && 'fault' in outcome ? outcome.fault : undefined}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <div className={classes.options}>
        <Checkbox
          size="xs"
          label="Match case"
          checked={matchCase}
          onChange={({ currentTarget }) => setMatchCase(currentTarget.checked)}
        />
        <Checkbox
          size="xs"
          label="Regular expression"
          checked={isRegex}
          onChange={({ currentTarget }) => setRegex(currentTarget.checked)}
        />
        <span className={classes.count} role="status">
          {outcome && 'found' in outcome && countText(outcome.found)}
        </span>
      </div>
      {missing && (
        <p className={classes.missing} role="alert">
          {missing.text} {missing.loadAgain && <LoadAgain />}
        </p>
      )}
      {outcome && 'found' in outcome && (
        <FoundFiles
          files={outcome.found.files}
          onOpen={({ path, kind }, { line, column }) => {
            onOpened()
            session.openAt({ path, kind }, line, column)
          }}
        />
      )}
    </div>
  )
}

function countText({ count, files, isCut }: { count: number; files: readonly unknown[]; isCut: boolean }): string {
  if (count === 0) return 'Nothing found'
  const places = `${plural(count, 'place')} in ${plural(files.length, 'file')}`
  return isCut ? `The first ${places}` : places
}
