import { IconAlertTriangle, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import type { Quality } from '../../../server/shared/library.ts'
import classes from './badges.module.css'

const shown = {
  proven: { label: 'Proven', Icon: IconCircleCheck },
  problems: { label: 'To mend', Icon: IconAlertTriangle },
  unchecked: { label: 'Not checked yet', Icon: IconCircleDashed },
} as const

/** What the check says of a version, and how many changes to the reference its hidden tests notice. */
export function QualityBadge({ quality, score }: { quality: Quality; score: number | null }) {
  const { label, Icon } = shown[quality]
  return (
    <span className={classes.badge} data-quality={quality}>
      <Icon size={14} stroke={2} aria-hidden />
      {label}
      {score !== null && (
        <span className={classes.score} title="Mutation score">
          {score.toFixed(0)}
        </span>
      )}
    </span>
  )
}

export function Mark({ children, kind = 'plain' }: { children: string; kind?: 'plain' | 'current' | 'muted' }) {
  return (
    <span className={classes.mark} data-kind={kind}>
      {children}
    </span>
  )
}
