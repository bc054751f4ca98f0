import type { ReactNode } from 'react'
import { Wordmark } from '../brand/wordmark.tsx'
import classes from './page-header.module.css'
import { SchemeToggle } from './scheme-toggle.tsx'

/** The bar above a reading page: wordmark on the left, what the page adds and the colour scheme on the right. */
export function PageHeader({ children }: { children?: ReactNode }) {
  return (
    <header className={classes.header}>
      <Wordmark />
      <div className={classes.end}>
        {children}
        <SchemeToggle />
      </div>
    </header>
  )
}
