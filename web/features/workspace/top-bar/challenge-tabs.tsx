import { VisuallyHidden } from '@mantine/core'
import { IconCheck, IconCircle, IconCircleCheck, IconPencil } from '@tabler/icons-react'
import type { CandidateChallenge } from '../../../../server/shared/attempts.ts'
import { useStore } from '../../../shared/state/store.ts'
import { type Progress, progressOf } from '../session/progress.ts'
import { usePlace, useSession } from '../session/session-context.ts'
import classes from './challenge-tabs.module.css'

export function ChallengeTabs() {
  const { challenges } = useSession()
  return (
    <nav className={classes.tabs} aria-label="Challenges">
      {challenges.map((challenge, index) => (
        <ChallengeTab key={challenge.slug} challenge={challenge} number={index + 1} />
      ))}
    </nav>
  )
}

const states = {
  untouched: { icon: IconCircle, words: 'not started' },
  edited: { icon: IconPencil, words: 'changes not submitted' },
  green: { icon: IconCircleCheck, words: 'visible tests pass, not submitted' },
  submitted: { icon: IconCheck, words: 'submitted' },
} satisfies Record<Progress | 'green', unknown>

function ChallengeTab({ challenge: { slug, title }, number }: { challenge: CandidateChallenge; number: number }) {
  const session = useSession()
  const isCurrent = usePlace().challenge === slug
  const submissions = useStore(session.submissions.all)[slug] ?? []
  const run = useStore(session.runs.all)[slug]
  const isGreen = run?.result?.status === 'graded' && run.result.failed === 0 && run.result.passed > 0 && !run.isStale
  const reached = progressOf(submissions.length, useStore(session.unsubmitted).has(slug))
  const progress = reached === 'edited' && isGreen ? 'green' : reached
  const { icon: StateIcon, words } = states[progress]
  return (
    <button
      type="button"
      className={classes.tab}
      aria-current={isCurrent ? 'page' : undefined}
      title={`${title}: ${words}`}
      onClick={() => session.view.showChallenge(slug)}
    >
      <StateIcon className={classes.state} data-progress={progress} size={14} stroke={2} aria-hidden="true" />
      <span className={classes.number}>{number}</span>
      <span className={classes.title}>{title}</span>
      <VisuallyHidden>, {words}</VisuallyHidden>
    </button>
  )
}
