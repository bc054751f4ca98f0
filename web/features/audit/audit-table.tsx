import { Link } from '@tanstack/react-router'
import { type AuditRecord, actionNames } from '../../../server/shared/audit.ts'
import { shortMoment } from '../../shared/format/date.ts'
import { DataTable } from '../../shared/ui/data-table.tsx'
import classes from './audit-page.module.css'

/** Acts whose subject is an attempt. */
const onAttempts = /^(decision|score|time|clock|report-link)\./

export function AuditTable({ records }: { records: readonly AuditRecord[] }) {
  return (
    <DataTable label="What was done" minWidth="48rem" className={classes.table}>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">Who</th>
          <th scope="col">What</th>
          <th scope="col">To</th>
          <th scope="col">From</th>
        </tr>
      </thead>
      <tbody>
        {records.map((record) => (
          <tr key={record.id}>
            <td className={classes.when}>{shortMoment(record.at)}</td>
            <td>{record.actor}</td>
            <td>
              {actionNames[record.action] ?? record.action}
              <span className={classes.details}>{detailsText(record)}</span>
            </td>
            <td className={classes.subject}>
              {onAttempts.test(record.action) ? (
                <Link to="/attempts/$id" params={{ id: record.subject }}>
                  {record.subject.slice(0, 8)}
                </Link>
              ) : (
                shortened(record.subject)
              )}
            </td>
            <td className={classes.when}>{record.origin ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}

/** Ids and hashes are long, and their beginnings differ. */
function shortened(subject: string): string {
  return /^([\da-f-]{36}|[\da-f]{64})$/.test(subject) ? subject.slice(0, 8) : subject
}

function detailsText({ details }: AuditRecord): string {
  return Object.entries(details)
    .filter(([, value]) => value !== null && value !== '' && value !== '{}')
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? shortened(value) : JSON.stringify(value)}`)
    .join(' · ')
}
