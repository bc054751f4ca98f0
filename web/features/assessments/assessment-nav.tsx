import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { mayReadAttempts } from '../../../server/shared/rights.ts'
import { meQuery } from '../../shared/staff/read-me.ts'
import classes from './assessment-frame.module.css'

/** The pages of one assessment. */
export function AssessmentNav({ id }: { id: string }) {
  const role = useQuery(meQuery).data?.role
  const isReader = role !== undefined && mayReadAttempts(role)
  return (
    <nav className={classes.nav} aria-label="Assessment">
      <Link to="/assessments/$id" params={{ id }} className={classes.link} activeOptions={{ exact: true }}>
        Candidates
      </Link>
      {isReader && (
        <Link to="/attempts" search={{ assessment: id }} className={classes.link}>
          Attempts
        </Link>
      )}
      <Link to="/assessments/$id/board" params={{ id }} className={classes.link}>
        Stages
      </Link>
      {isReader && (
        <Link to="/assessments/$id/rubric" params={{ id }} className={classes.link}>
          Rubric
        </Link>
      )}
      {role === 'admin' && (
        <Link to="/assessments/$id/regrading" params={{ id }} className={classes.link}>
          Regrading
        </Link>
      )}
      {role === 'admin' && (
        <Link to="/assessments/$id/edit" params={{ id }} className={classes.link}>
          Settings
        </Link>
      )}
    </nav>
  )
}
