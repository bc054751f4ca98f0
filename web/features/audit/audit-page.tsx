import { Button, Select, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconDownload, IconSearch } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { actionNames } from '../../../server/shared/audit.ts'
import { LoadFault } from '../../shared/staff/load-fault.tsx'
import { PageHead } from '../../shared/staff/page-head.tsx'
import { StaffFrame } from '../../shared/staff/staff-frame.tsx'
import { auditExport, auditQuery } from './api.ts'
import classes from './audit-page.module.css'
import type { AuditSearch } from './audit-search.ts'
import { AuditTable } from './audit-table.tsx'

interface AuditPageProps {
  readonly search: AuditSearch
  readonly onSearch: (next: AuditSearch) => void
}

/** Who did what, when, to what and from where. */
export function AuditPage(props: AuditPageProps) {
  return (
    <StaffFrame title="Audit">
      <PageHead
        title="Audit"
        actions={
          <Button
            component="a"
            href={auditExport(props.search)}
            download
            variant="default"
            size="xs"
            leftSection={<IconDownload size={14} aria-hidden />}
          >
            Download as CSV
          </Button>
        }
        note="Decisions, changes of scores and clocks, what was handed on, and what was published. The database refuses to change or delete a line. Of somebody who was erased, words in free text are blanked and the act stays."
      />
      <Filters {...props} />
      <Records search={props.search} />
    </StaffFrame>
  )
}

function Filters({ search, onSearch }: AuditPageProps) {
  const look = useDebouncedCallback((text: string) => {
    const { search: _, ...rest } = search
    onSearch(text === '' ? rest : { ...rest, search: text })
  }, 250)
  return (
    <div className={classes.filters}>
      <TextInput
        className={classes.search}
        leftSection={<IconSearch size={16} aria-hidden />}
        aria-label="Who, or to what"
        placeholder="Who, or the id of an attempt"
        defaultValue={search.search ?? ''}
        onChange={(event) => look(event.currentTarget.value)}
      />
      <Select
        aria-label="What was done"
        placeholder="Everything that was done"
        clearable
        data={Object.entries(actionNames).map(([value, label]) => ({ value, label }))}
        value={search.action ?? null}
        onChange={(action) => {
          const { action: _, ...rest } = search
          onSearch(action === null ? rest : { ...rest, action })
        }}
      />
    </div>
  )
}

function Records({ search }: { search: AuditSearch }) {
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(auditQuery(search))
  if (error) return <LoadFault error={error} retry={refetch} />
  if (!data) return null
  const records = data.pages.flatMap((page) => page.records)
  if (records.length === 0) return <p className={classes.empty}>Nothing fits. Loosen the filter above.</p>
  return (
    <>
      <AuditTable records={records} />
      {hasNextPage && (
        <Button
          className={classes.more}
          variant="default"
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          Show older
        </Button>
      )}
    </>
  )
}
