import { IconCircleCheck, IconHourglass, IconPlayerPlay } from '@tabler/icons-react'
import type { AttemptRow } from '../../../server/shared/review.ts'
import classes from './state-badge.module.css'

const states = {
  running: { label: 'Running', Icon: IconPlayerPlay },
  grading: { label: 'Being graded', Icon: IconHourglass },
  graded: { label: 'Graded', Icon: IconCircleCheck },
} as const

export function StateBadge({ state }: { state: AttemptRow['state'] }) {
  const { label, Icon } = states[state]
  return (
    <span className={classes.badge} data-state={state}>
      <Icon size={14} stroke={2} aria-hidden />
      {label}
    </span>
  )
}
