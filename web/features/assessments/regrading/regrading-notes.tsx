import { IconInfoCircle } from '@tabler/icons-react'
import type { RegradingView } from '../../../../server/shared/regrading.ts'
import { plural } from '../../../shared/format/duration.ts'
import classes from './regrading.module.css'

/** What to know before applying. */
export function RegradingNotes({ view }: { view: RegradingView }) {
  const notes = notesOn(view)
  if (notes.length === 0) return null
  return (
    <ul className={classes.notes}>
      {notes.map((note) => (
        <li key={note}>
          <IconInfoCircle size={16} stroke={1.8} aria-hidden="true" />
          {note}
        </li>
      ))}
    </ul>
  )
}

function notesOn({ decided, overridden, missing, running, failed, fault }: RegradingView): string[] {
  const notes = [
    [
      decided,
      `${plural(decided, 'candidate')} whose score changes ${decided === 1 ? 'is' : 'are'} decided already. Decisions stay as they are.`,
    ],
    [
      overridden,
      `${plural(overridden, 'score')} that ${overridden === 1 ? 'changes was' : 'change were'} overridden by a person. Overrides go on to count.`,
    ],
    [
      missing,
      `${plural(missing, 'attempt')} ${missing === 1 ? 'has' : 'have'} ended since. Have them graded too before you apply.`,
    ],
    [
      running,
      `${plural(running, 'candidate')} still ${running === 1 ? 'works' : 'work'} and will be graded with the version that they were given.`,
    ],
    [
      failed,
      `${plural(failed, 'submission')} cannot be graded with this version and ${failed === 1 ? 'keeps its' : 'keep their'} verdict. ${fault ?? ''}`,
    ],
  ] as const
  return notes.flatMap(([count, text]) => (count > 0 ? [text] : []))
}
