import { IconAlertTriangle, IconCheck, IconClock, IconMail, IconPlayerPause } from '@tabler/icons-react'
import classes from './state-mark.module.css'

const icons = {
  good: IconCheck,
  waiting: IconClock,
  bad: IconAlertTriangle,
  off: IconPlayerPause,
  kept: IconMail,
} as const

/** A state in a word, with an icon and a colour that say the same. */
export function StateMark({ tone, children }: { tone: keyof typeof icons; children: string }) {
  const Icon = icons[tone]
  return (
    <span className={classes.mark} data-tone={tone}>
      <Icon size={14} stroke={2} aria-hidden />
      {children}
    </span>
  )
}
