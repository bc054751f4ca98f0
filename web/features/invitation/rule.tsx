import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './ground-rules.module.css'

interface RuleProps {
  readonly icon: Icon
  readonly title: string
  readonly children: ReactNode
}

export function Rule({ icon: RuleIcon, title, children }: RuleProps) {
  return (
    <div className={classes.rule}>
      <RuleIcon className={classes.icon} size={20} stroke={1.6} aria-hidden="true" />
      <h2 className={classes.title}>{title}</h2>
      <p className={classes.text}>{children}</p>
    </div>
  )
}
