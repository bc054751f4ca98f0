import {
  type Icon,
  IconChevronDown,
  IconChevronRight,
  IconCircleCheck,
  IconCircleX,
  IconClockExclamation,
  IconExclamationCircle,
} from '@tabler/icons-react'
import { useState } from 'react'
import type { TestOutcome } from '../../../server/shared/attempts.ts'
import { Difference } from './difference.tsx'
import classes from './test-row.module.css'

const outcomes: Record<TestOutcome['status'], { icon: Icon; word: string }> = {
  passed: { icon: IconCircleCheck, word: 'Passed' },
  failed: { icon: IconCircleX, word: 'Failed' },
  timeout: { icon: IconClockExclamation, word: 'Too slow' },
  memory: { icon: IconExclamationCircle, word: 'Out of memory' },
  output: { icon: IconExclamationCircle, word: 'Too much output' },
  crashed: { icon: IconExclamationCircle, word: 'Crashed' },
}

interface TestRowProps {
  readonly test: TestOutcome
  /** How the test is called here; its full name by default. */
  readonly name?: string
  /** What else is to be said of it, in a word or two. */
  readonly notes?: readonly string[]
}

/** One test: its outcome as an icon and a word and, where it did not pass, why. */
export function TestRow({ test, name = test.name, notes = [] }: TestRowProps) {
  const hasPassed = test.status === 'passed'
  const [isOpen, setOpen] = useState(!hasPassed)
  const hasDetails = test.message !== null || test.console !== ''
  const { icon: OutcomeIcon, word } = outcomes[test.status]
  const Chevron = isOpen ? IconChevronDown : IconChevronRight
  return (
    <li className={classes.row} data-passed={hasPassed}>
      <button
        type="button"
        className={classes.head}
        disabled={!hasDetails}
        aria-expanded={hasDetails ? isOpen : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <OutcomeIcon className={classes.icon} size={16} stroke={1.8} aria-hidden="true" />
        <span className={classes.word}>{word}</span>
        <span className={classes.name}>
          {name}
          {notes.map((note) => (
            <span key={note} className={classes.note}>
              {note}
            </span>
          ))}
        </span>
        <span className={classes.cpu}>{cpuText(test.cpuMs)}</span>
        {hasDetails && <Chevron className={classes.chevron} size={14} stroke={1.8} aria-hidden="true" />}
      </button>
      {isOpen && hasDetails && (
        <div className={classes.details}>
          {test.message !== null && <Difference message={test.message} />}
          {test.console !== '' && <pre className={classes.console}>{test.console}</pre>}
        </div>
      )}
    </li>
  )
}

function cpuText(cpuMs: number): string {
  return cpuMs < 1 ? '<1 ms' : `${Math.round(cpuMs)} ms`
}
