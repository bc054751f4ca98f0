import { Link } from '@tanstack/react-router'
import type { ComparedAttempt } from '../../../server/shared/similarity.ts'
import { plural } from '../../shared/format/duration.ts'
import classes from './similarity-page.module.css'

/** Groups of three and more that are connected by pairs worth reading. */
export function Clusters({ clusters }: { clusters: readonly ComparedAttempt[][] }) {
  return (
    <section aria-labelledby="clusters-title" className={classes.section}>
      <h2 id="clusters-title" className={classes.subheading}>
        {plural(clusters.length, 'group')} of alike work
      </h2>
      <ul className={classes.list}>
        {clusters.map((members) => (
          <li key={members[0]?.attemptId} className={classes.cluster}>
            {members.map(({ attemptId, name }) => (
              <Link key={attemptId} to="/attempts/$id" params={{ id: attemptId }}>
                {name}
              </Link>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
