import { Link } from '@tanstack/react-router'
import type { SimilarWork } from '../../../server/shared/similarity.ts'
import { plural } from '../../shared/format/duration.ts'
import classes from './signals-panel.module.css'

/** Work of others that is much like this one. It decides nothing. */
export function SimilarWorkPanel({ similarWork }: { similarWork: readonly SimilarWork[] }) {
  if (similarWork.length === 0) return null
  return (
    <section className={classes.panel} aria-labelledby="similar-title">
      <h2 id="similar-title" className={classes.title}>
        {plural(similarWork.length, 'similar piece')} of work, worth reading
      </h2>
      <p className={classes.note}>
        Beyond what both were given. People who know the same idioms write alike, and short tasks leave little choice.
      </p>
      <ul className={classes.list}>
        {similarWork.map(({ pairId, similarity, challenge, other }) => (
          <li key={pairId} className={classes.signal}>
            <h3 className={classes.name}>{challenge}</h3>
            <p className={classes.seen}>
              {similarity} % of it and of what {other} handed in are alike.
            </p>
            <Link
              to="/similarity/pairs/$id"
              params={{ id: pairId }}
              className={classes.watch}
              aria-label={`Read side by side with ${other}`}
            >
              Read side by side
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
