import type { ReactNode } from 'react'
import classes from './data-table.module.css'
import { ScrollBox } from './scroll-box.tsx'

interface DataTableProps {
  readonly label: string
  /** Below this it scrolls by itself instead of breaking its lines. Default: 44rem. */
  readonly minWidth?: string
  /** Of the table, for what its rows have beside the look of all tables. */
  readonly className?: string | undefined
  /** Shown in the box below the table, such as the sentence for no rows. */
  readonly below?: ReactNode
  /** The table's head and body. */
  readonly children: ReactNode
}

/** A table of the company's pages, in a box. */
export function DataTable({ label, minWidth = '44rem', className = '', below, children }: DataTableProps) {
  return (
    <ScrollBox label={label} className={classes.box}>
      <table className={`${classes.table} ${className}`} style={{ minWidth }}>
        {children}
      </table>
      {below}
    </ScrollBox>
  )
}
