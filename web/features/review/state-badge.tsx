import { IconCircleCheck, IconHourglass, IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react'
import type { AttemptRow } from '../../../server/shared/review.ts'
import classes from './state-badge.module.css'

const states = {
  running: { label: 'Running', Icon: IconPlayerPlay },
  paused: { label: 'Clock stopped', Icon: IconPlayerPause },
  grading: { label: 'Being graded', Icon: IconHourglass },
  graded: { label: 'Graded', Icon: IconCircleCheck },
} as const

export function StateBadge({ state, isPaused }: Pick<AttemptRow, 'state' | 'isPaused'>) {
  const { label, Icon } = states[isPaused ? 'paused' : state]
  return (
    <span className={classes.badge} data-state={state}>
      <Icon size={14} stroke={2} aria-hidden />
      {label}
    </span>
  )
}
