import { IconCheck, IconCircle, IconPencil } from '@tabler/icons-react'
import { plural } from '../../../shared/format/duration.ts'
import { useStore } from '../../../shared/state/store.ts'
import { type Progress, progressOf } from '../session/progress.ts'
import { useSession } from '../session/session-context.ts'
import classes from './ending.module.css'

const icons = { untouched: IconCircle, edited: IconPencil, submitted: IconCheck }

export function ChallengeSummaryList() {
  const session = useSession()
  const submissions = useStore(session.submissions.all)
  const unsubmitted = useStore(session.unsubmitted)
  return (
    <ul className={classes.list}>
      {session.challenges.map(({ slug, title }) => {
        const count = submissions[slug]?.length ?? 0
        const progress = progressOf(count, unsubmitted.has(slug))
        const StateIcon = icons[progress]
        return (
          <li key={slug} className={classes.item}>
            <StateIcon className={classes.icon} data-progress={progress} size={16} stroke={1.8} aria-hidden="true" />
            <span className={classes.title}>{title}</span>
            <span className={classes.words}>{wordsOf(progress, count)}</span>
          </li>
        )
      })}
    </ul>
  )
}

function wordsOf(progress: Progress, count: number): string {
  if (progress === 'untouched') return 'Not started'
  if (progress === 'submitted') return plural(count, 'submission')
  return count === 0 ? 'Not submitted' : `${plural(count, 'submission')}, then changed`
}
