import type { ReactNode } from 'react'
import classes from './message-page.module.css'
import { PageHeader } from './page-header.tsx'

interface MessagePageProps {
  /** A small drawing or icon above the title. */
  readonly icon?: ReactNode
  readonly title: string
  readonly children: ReactNode
  readonly actions?: ReactNode
}

/** A page that says one thing: what happened, and what to do now. */
export function MessagePage({ icon, title, children, actions }: MessagePageProps) {
  return (
    <div className={classes.page}>
      <PageHeader />
      <main className={classes.main}>
        {icon}
        <h1 className={classes.title}>{title}</h1>
        <div className={classes.text}>{children}</div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </main>
    </div>
  )
}
