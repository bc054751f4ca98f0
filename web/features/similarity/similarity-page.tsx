import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { SimilarityOverview } from '../../../server/shared/similarity.ts'
import { plural } from '../../shared/format/duration.ts'
import { LoadFault } from '../../shared/staff/load-fault.tsx'
import { PageHead } from '../../shared/staff/page-head.tsx'
import { StaffFrame } from '../../shared/staff/staff-frame.tsx'
import { similarityQuery } from './api.ts'
import { Innocence } from './innocence.tsx'
import classes from './similarity-page.module.css'

/** The challenges whose submissions are compared with each other. */
export function SimilarityPage() {
  return (
    <StaffFrame title="Similarity">
      <PageHead title="Similarity" note={<Innocence />} />
      <Challenges />
    </StaffFrame>
  )
}

function Challenges() {
  const { data, error, refetch } = useQuery(similarityQuery)
  if (error) return <LoadFault error={error} retry={refetch} />
  if (!data) return null
  if (data.challenges.length === 0) {
    return <p className={classes.empty}>Nothing to compare yet. It begins by itself when attempts are graded.</p>
  }
  return (
    <ul className={classes.list}>
      {data.challenges.map((challenge) => (
        <Challenge key={challenge.slug} {...challenge} />
      ))}
    </ul>
  )
}

function Challenge({ slug, title, compared, worthReading }: SimilarityOverview['challenges'][number]) {
  return (
    <li className={classes.item}>
      <Link to="/similarity/$slug" params={{ slug }} className={classes.link}>
        {title}
      </Link>
      <span className={classes.muted}>{plural(compared, 'submission')} compared</span>
      <span className={worthReading > 0 ? classes.worth : classes.muted}>
        {worthReading === 0 ? 'Nothing stands out' : `${plural(worthReading, 'pair')} worth reading`}
      </span>
    </li>
  )
}
