import { Link } from '@tanstack/react-router'
import type { Retention } from '../../../server/shared/privacy.ts'
import { dayText } from '../../shared/format/date.ts'
import { plural } from '../../shared/format/duration.ts'
import { DataTable } from '../../shared/ui/data-table.tsx'
import classes from './privacy.module.css'

export function UpcomingTable({ upcoming }: Pick<Retention, 'upcoming'>) {
  return (
    <section className={classes.part} aria-labelledby="upcoming">
      <h2 id="upcoming" className={classes.title}>
        In the next 30 days
      </h2>
      {upcoming.length === 0 ? (
        <p className={classes.empty}>Nobody is due.</p>
      ) : (
        <DataTable label="Who is due" minWidth="40rem">
          <thead>
            <tr>
              <th scope="col">On</th>
              <th scope="col">Assessment</th>
              <th scope="col">Who</th>
              <th scope="col">Rule</th>
            </tr>
          </thead>
          <tbody>
            {upcoming.map(({ assessment, on, days, candidates }) => (
              <tr key={`${assessment.id} ${on} ${days}`}>
                <td className={classes.when}>{dayText(on)}</td>
                <td>
                  <Link to="/assessments/$id" params={{ id: assessment.id }}>
                    {assessment.title}
                  </Link>
                </td>
                <td>{plural(candidates, 'candidate')}</td>
                <td>kept for {plural(days, 'day')}</td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
    </section>
  )
}
