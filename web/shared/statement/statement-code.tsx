import { type ReactNode, useContext } from 'react'
import classes from './statement.module.css'
import { StatementContext } from './statement-context.ts'

/** Code in a line of text. Where it is the path of a file of the project, it opens it. */
export function StatementCode({ className, children }: { className?: string | undefined; children?: ReactNode }) {
  const { file } = useContext(StatementContext)
  const open = className === undefined && typeof children === 'string' ? file?.(children, null) : undefined
  const code = <code className={className}>{children}</code>
  if (!open) return code
  return (
    <button type="button" className={classes.file} onClick={open}>
      {code}
    </button>
  )
}
