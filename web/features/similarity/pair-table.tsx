import { Link } from '@tanstack/react-router'
import type { ComparedAttempt, SimilarPair } from '../../../server/shared/similarity.ts'
import { worthReadingFrom } from '../../../server/shared/similarity.ts'
import { shortMoment } from '../../shared/format/date.ts'
import { DataTable } from '../../shared/ui/data-table.tsx'
import classes from './pair-table.module.css'

export function PairTable({ pairs }: { pairs: readonly SimilarPair[] }) {
  return (
    <DataTable label="Pairs" minWidth="46rem">
      <thead>
        <tr>
          <th scope="col">Alike</th>
          <th scope="col">Started first</th>
          <th scope="col">Started later</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {pairs.map(({ id, similarity, left, right }) => (
          <tr key={id} className={similarity >= worthReadingFrom ? classes.worth : undefined}>
            <td className={classes.figure}>
              <span className={classes.percent}>{similarity} %</span>
              <meter className={classes.meter} min={0} max={100} value={similarity} aria-label="Alike" />
            </td>
            <Side {...left} />
            <Side {...right} />
            <td className={classes.open}>
              <Link
                to="/similarity/pairs/$id"
                params={{ id }}
                aria-label={`Side by side: ${left.name} and ${right.name}`}
              >
                Side by side
              </Link>
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}

function Side({ attemptId, name, assessment, score, startedAt }: ComparedAttempt) {
  return (
    <td>
      <Link to="/attempts/$id" params={{ id: attemptId }} className={classes.name}>
        {name}
      </Link>
      <span className={classes.sub}>
        {shortMoment(startedAt)} · {score === null ? 'no score' : score.toFixed(1)} · {assessment}
      </span>
    </td>
  )
}
