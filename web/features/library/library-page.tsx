import { useQuery } from '@tanstack/react-query'
import { LoadFault } from '../../shared/staff/load-fault.tsx'
import { StaffFrame } from '../../shared/staff/staff-frame.tsx'
import { libraryQuery } from './api/library.ts'
import { FolderFaults } from './folder-faults.tsx'
import { LibraryFilters } from './library-filters.tsx'
import classes from './library-page.module.css'
import { fitting, type LibrarySearch } from './library-search.ts'
import { LibraryTable } from './library-table.tsx'

interface LibraryPageProps {
  readonly search: LibrarySearch
  readonly onSearch: (next: LibrarySearch) => void
}

export function LibraryPage(props: LibraryPageProps) {
  return (
    <StaffFrame title="Library">
      <LibraryContent {...props} />
    </StaffFrame>
  )
}

function LibraryContent({ search, onSearch }: LibraryPageProps) {
  const { data, error, refetch } = useQuery(libraryQuery)
  const shown = data ? fitting(data.challenges, search) : []
  const tags = [...new Set(data?.challenges.flatMap((challenge) => challenge.tags))].sort()
  return (
    <>
      <div className={classes.head}>
        <h1 className={classes.title}>Library</h1>
        <p className={classes.count} aria-live="polite">
          {data && `${shown.length} of ${data.challenges.length} challenges`}
        </p>
      </div>
      {error && <LoadFault error={error} retry={refetch} />}
      {data && data.faults.length > 0 && <FolderFaults faults={data.faults} />}
      <LibraryFilters search={search} onSearch={onSearch} tags={tags} />
      {data && <LibraryTable challenges={shown} />}
    </>
  )
}
