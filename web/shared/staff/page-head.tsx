import type { ReactNode } from 'react'
import classes from './page-head.module.css'

interface PageHeadProps {
  readonly title: string
  /** What the page is about, in a sentence or two. */
  readonly note?: ReactNode
  /** What can be done with the whole page, at the right of its title. */
  readonly actions?: ReactNode
}

/** The top of a page of the company's. */
export function PageHead({ title, note, actions }: PageHeadProps) {
  return (
    <header className={classes.head}>
      <div className={classes.line}>
        <h1 className={classes.title}>{title}</h1>
        {actions}
      </div>
      {note && <p className={classes.note}>{note}</p>}
    </header>
  )
}
