import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { type ErasureRecord, erasureReasonNames } from '../../../server/shared/privacy.ts'
import { shortMoment } from '../../shared/format/date.ts'
import { plural } from '../../shared/format/duration.ts'
import { LoadFault } from '../../shared/staff/load-fault.tsx'
import { DataTable } from '../../shared/ui/data-table.tsx'
import { erasuresQuery } from './api.ts'
import classes from './privacy.module.css'

/** What is gone, without saying who it was. */
export function ErasureTable() {
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(erasuresQuery)
  const records = data?.pages.flatMap((page) => page.records) ?? []
  return (
    <section className={classes.part} aria-labelledby="erased">
      <h2 id="erased" className={classes.title}>
        Erased
      </h2>
      {error && <LoadFault error={error} retry={refetch} />}
      {data && records.length === 0 && <p className={classes.empty}>Nothing was erased yet.</p>}
      {records.length > 0 && <Records records={records} />}
      {hasNextPage && (
        <Button mt="md" variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Show older
        </Button>
      )}
    </section>
  )
}

function Records({ records }: { records: readonly ErasureRecord[] }) {
  return (
    <DataTable label="What was erased" minWidth="40rem">
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">Assessment</th>
          <th scope="col">What</th>
          <th scope="col">Why</th>
        </tr>
      </thead>
      <tbody>
        {records.map((record) => (
          <tr key={record.id}>
            <td className={classes.when}>{shortMoment(record.at)}</td>
            <td>{record.assessment}</td>
            <td>{whatWords(record)}</td>
            <td>{whyWords(record)}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}

function whatWords({ kind, count }: ErasureRecord): string {
  return kind === 'signals' ? `Signals of ${plural(count, 'candidate')}` : plural(count, 'candidate')
}

function whyWords({ days, reason, by }: ErasureRecord): string {
  if (reason === null) return `Kept for ${plural(days ?? 0, 'day')}`
  return by === null ? erasureReasonNames[reason] : `${erasureReasonNames[reason]}; by ${by}`
}
