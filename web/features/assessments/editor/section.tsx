import type { ReactNode } from 'react'
import classes from './editor.module.css'

interface SectionProps {
  readonly id: string
  readonly title: string
  /** A sentence on what is decided here. */
  readonly lead: string
  readonly children: ReactNode
}

/** One part of the editor. */
export function Section({ id, title, lead, children }: SectionProps) {
  return (
    <section className={classes.section} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className={classes.heading}>
        {title}
      </h2>
      <p className={classes.lead}>{lead}</p>
      <div className={classes.fields}>{children}</div>
    </section>
  )
}
