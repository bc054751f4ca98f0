import { type ReactNode, useContext } from 'react'
import { lineOf, relativePath } from './relative-path.ts'
import classes from './statement.module.css'
import { StatementContext } from './statement-context.ts'

interface StatementLinkProps {
  readonly href: string
  readonly folder: string
  readonly children?: ReactNode
}

/** A link to a file of the project opens it here; one that leads nowhere on this page is only its words. */
export function StatementLink({ href, folder, children }: StatementLinkProps) {
  const { file } = useContext(StatementContext)
  // What the allow-list has taken away leaves an empty address, which would be this very page.
  if (href === '') return <span>{children}</span>
  const path = relativePath(href, folder)
  if (path === null) {
    return (
      <a href={href} target="_blank" rel="noreferrer">
        {children}
      </a>
    )
  }
  const open = file?.(path, lineOf(href))
  if (!open) return <span>{children}</span>
  return (
    <button type="button" className={classes.file} onClick={open}>
      {children}
    </button>
  )
}
