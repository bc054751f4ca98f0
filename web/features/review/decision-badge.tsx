import { IconArrowRight, IconPlayerPause, IconX } from '@tabler/icons-react'
import type { DecisionOutcome } from '../../../server/shared/review.ts'
import classes from './decision-badge.module.css'

const outcomes = {
  advance: { label: 'Advance', Icon: IconArrowRight },
  hold: { label: 'Hold', Icon: IconPlayerPause },
  decline: { label: 'Decline', Icon: IconX },
} as const

/** What was decided, as an icon and a word. */
export function DecisionBadge({ outcome }: { outcome: DecisionOutcome }) {
  const { label, Icon } = outcomes[outcome]
  return (
    <span className={classes.badge}>
      <Icon size={14} stroke={2} aria-hidden />
      {label}
    </span>
  )
}
