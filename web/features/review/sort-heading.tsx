import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import type { AttemptsSearch } from './attempts-search.ts'
import classes from './attempts-table.module.css'

interface SortHeadingProps {
  readonly by: NonNullable<AttemptsSearch['sort']>
  readonly children: string
  readonly search: AttemptsSearch
  readonly onSearch: (next: AttemptsSearch) => void
}

/** A column's heading that sorts by it, and by it the other way round when it does so already. */
export function SortHeading({ by, children, search, onSearch }: SortHeadingProps) {
  const isCurrent = (search.sort ?? 'started') === by
  const order = search.order ?? 'desc'
  const next = isCurrent && order === 'desc' ? 'asc' : 'desc'
  const Icon = order === 'desc' ? IconChevronDown : IconChevronUp
  return (
    <th scope="col" aria-sort={isCurrent ? (order === 'desc' ? 'descending' : 'ascending') : 'none'}>
      <button type="button" className={classes.sort} onClick={() => onSearch({ ...search, sort: by, order: next })}>
        {children}
        {isCurrent && <Icon size={14} aria-hidden />}
      </button>
    </th>
  )
}
