import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { AttemptRow } from '../../../server/shared/review.ts'
import { ScrollBox } from '../../shared/ui/scroll-box.tsx'
import { AttemptTableRow } from './attempt-table-row.tsx'
import type { AttemptsSearch } from './attempts-search.ts'
import classes from './attempts-table.module.css'
import { type ColumnName, columnNames } from './columns.ts'
import { SortHeading } from './sort-heading.tsx'

/** Pixels; the same in attempts-table.module.css. */
const rowHeight = 72
/** Before those that may be left out: the box and the candidate. */
const fixedColumns = 2
const sorts: Partial<Record<ColumnName, 'score' | 'time' | 'finished' | 'signals' | 'alike'>> = {
  score: 'score',
  time: 'time',
  submitted: 'finished',
  signals: 'signals',
  alike: 'alike',
}
/** Rows before the end of what is loaded at which more is asked for. */
const loadAhead = 30

interface AttemptsTableProps {
  readonly attempts: readonly AttemptRow[]
  /** Of all pages. */
  readonly total: number
  readonly search: AttemptsSearch
  readonly onSearch: (next: AttemptsSearch) => void
  readonly isLoading: boolean
  readonly onNearEnd: () => void
  readonly hidden: ReadonlySet<ColumnName>
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (id: string, isChosen: boolean) => void
}

/** The list. Only the rows near the screen are in the page, so ten thousand are as light as twenty. */
export function AttemptsTable(props: AttemptsTableProps) {
  const { attempts, total, search, onSearch, isLoading, onNearEnd, hidden, chosen, onChoose } = props
  const body = useRef<HTMLTableSectionElement>(null)
  const virtualizer = useWindowVirtualizer({
    count: attempts.length,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollMargin: body.current?.offsetTop ?? 0,
  })
  const rows = virtualizer.getVirtualItems()
  const [first, last] = [rows[0], rows.at(-1)]
  const isNearEnd = (last?.index ?? 0) >= attempts.length - loadAhead
  // biome-ignore lint/correctness/useExhaustiveDependencies: each page that comes may still be near its end
  useEffect(() => {
    if (isNearEnd) onNearEnd()
  }, [isNearEnd, attempts.length])

  function move(event: KeyboardEvent) {
    const from = Number((event.target as HTMLElement).dataset.row ?? Number.NaN)
    const to = { ArrowDown: from + 1, ArrowUp: from - 1, Home: 0, End: attempts.length - 1 }[event.key]
    if (to === undefined || Number.isNaN(from) || to < 0 || to >= attempts.length) return
    event.preventDefault()
    virtualizer.scrollToIndex(to)
    // The row may come into the page only with the next frame.
    requestAnimationFrame(() => body.current?.querySelector<HTMLElement>(`[data-row="${to}"]`)?.focus())
  }

  const heading = { search, onSearch }
  const columns = (Object.keys(columnNames) as ColumnName[]).filter((name) => !hidden.has(name))
  const width = columns.length + fixedColumns
  const above = (first?.start ?? 0) - virtualizer.options.scrollMargin
  const below = virtualizer.getTotalSize() - ((last?.end ?? 0) - virtualizer.options.scrollMargin)
  return (
    <ScrollBox label="Attempts" className={classes.box}>
      <table className={classes.table} aria-busy={isLoading} aria-rowcount={total + 1} onKeyDown={move}>
        <thead>
          <tr aria-rowindex={1}>
            <td className={classes.choose} />
            <SortHeading by="name" {...heading}>
              Candidate
            </SortHeading>
            {columns.map((name) => {
              const by = sorts[name]
              return by ? (
                <SortHeading key={name} by={by} {...heading}>
                  {columnNames[name]}
                </SortHeading>
              ) : (
                <th key={name} scope="col">
                  {columnNames[name]}
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody ref={body}>
          <Spacer height={above} columns={width} />
          {rows.map(({ index }) => {
            const attempt = attempts[index]
            return (
              attempt && (
                <AttemptTableRow
                  key={attempt.id}
                  attempt={attempt}
                  index={index}
                  hidden={hidden}
                  isOneAssessment={search.assessment !== undefined}
                  isChosen={chosen.has(attempt.id)}
                  onChoose={(isChosen) => onChoose(attempt.id, isChosen)}
                />
              )
            )
          })}
          <Spacer height={below} columns={width} />
        </tbody>
      </table>
      {!isLoading && attempts.length === 0 && (
        <p className={classes.empty}>No attempt fits. Loosen the filters above.</p>
      )}
    </ScrollBox>
  )
}

/** Room for the rows that are not in the page. */
function Spacer({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null
  return (
    <tr aria-hidden>
      <td colSpan={columns} style={{ height, padding: 0, border: 0 }} />
    </tr>
  )
}
