import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { LoadFault } from '../../shared/staff/load-fault.tsx'
import { StaffFrame } from '../../shared/staff/staff-frame.tsx'
import { attemptsQuery } from './api/list-attempts.ts'
import { AttemptsFilters } from './attempts-filters.tsx'
import classes from './attempts-page.module.css'
import type { AttemptsSearch } from './attempts-search.ts'
import { AttemptsTable } from './attempts-table.tsx'
import { BulkBar } from './bulk-bar.tsx'
import { CohortPanel } from './cohort-panel.tsx'
import { keepHiddenColumns, readHiddenColumns } from './columns.ts'
import { ColumnsMenu } from './columns-menu.tsx'
import { ExportMenu } from './export-menu.tsx'

export function AttemptsPage({
  search,
  onSearch,
}: {
  search: AttemptsSearch
  onSearch: (next: AttemptsSearch) => void
}) {
  return (
    <StaffFrame title="Attempts">
      <AttemptsContent search={search} onSearch={onSearch} />
    </StaffFrame>
  )
}

function AttemptsContent({ search, onSearch }: { search: AttemptsSearch; onSearch: (next: AttemptsSearch) => void }) {
  const pages = useInfiniteQuery({ ...attemptsQuery(search), placeholderData: keepPreviousData })
  const attempts = pages.data?.pages.flatMap((page) => page.attempts) ?? []
  const total = pages.data?.pages[0]?.total
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [hidden, setHidden] = useState(readHiddenColumns)
  const choose = (id: string, isChosen: boolean) => {
    const others = [...chosen].filter((one) => one !== id)
    setChosen(new Set(isChosen ? [...others, id] : others))
  }
  const loadMore = () => {
    if (pages.hasNextPage && !pages.isFetchingNextPage) void pages.fetchNextPage()
  }
  return (
    <>
      <div className={classes.head}>
        <h1 className={classes.title}>Attempts</h1>
        <p className={classes.count} aria-live="polite">
          {total === undefined ? '' : total === 1 ? '1 attempt' : `${total.toLocaleString('en')} attempts`}
        </p>
      </div>
      {search.assessment && <CohortPanel key={search.assessment} assessmentId={search.assessment} />}
      <AttemptsFilters search={search} onSearch={onSearch}>
        <ColumnsMenu
          hidden={hidden}
          onChange={(next) => {
            setHidden(next)
            keepHiddenColumns(next)
          }}
        />
        <ExportMenu search={search} />
      </AttemptsFilters>
      {pages.error ? (
        <LoadFault error={pages.error} retry={pages.refetch} />
      ) : (
        <AttemptsTable
          attempts={attempts}
          total={total ?? 0}
          search={search}
          onSearch={onSearch}
          isLoading={pages.isPending}
          onNearEnd={loadMore}
          hidden={hidden}
          chosen={chosen}
          onChoose={choose}
        />
      )}
      <BulkBar attempts={attempts} chosen={chosen} onDone={() => setChosen(new Set())} />
    </>
  )
}
