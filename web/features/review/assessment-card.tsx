import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { AssessmentView } from '../../../server/shared/assessments.ts'
import { mayInvite } from '../../../server/shared/rights.ts'
import { durationInWords } from '../../shared/format/duration.ts'
import { meQuery } from '../../shared/staff/read-me.ts'
import { StateMark } from '../../shared/ui/state-mark.tsx'
import classes from './assessments-page.module.css'
import { AssessmentClocks } from './timekeeping/assessment-clocks.tsx'

/** One assessment: what it asks for, and whom it invites. */
export function AssessmentCard({ assessment }: { assessment: AssessmentView }) {
  const role = useQuery(meQuery).data?.role
  const isAdmin = role === 'admin'
  return (
    <section className={classes.card} aria-labelledby={`assessment-${assessment.id}`}>
      <div className={classes.head}>
        <div>
          <h2 id={`assessment-${assessment.id}`} className={classes.name}>
            <Link to="/assessments/$id" params={{ id: assessment.id }}>
              {assessment.title}
            </Link>
          </h2>
          <p className={classes.sub}>
            {assessment.role} · {durationInWords(assessment.durationMinutes * 60_000)} · the {assessment.counts}{' '}
            submission counts
          </p>
        </div>
        <div className={classes.ways}>
          {assessment.state !== 'published' && (
            <StateMark tone={assessment.state === 'draft' ? 'waiting' : 'off'}>
              {assessment.state === 'draft' ? 'Draft' : 'Archived'}
            </StateMark>
          )}
          {isAdmin && (
            <Button
              variant="default"
              size="compact-sm"
              aria-label={`Settings of ${assessment.title}`}
              renderRoot={(props) => <Link to="/assessments/$id/edit" params={{ id: assessment.id }} {...props} />}
            >
              Settings
            </Button>
          )}
          <Button
            variant="default"
            size="compact-sm"
            aria-label={`Candidates of ${assessment.title}`}
            renderRoot={(props) => <Link to="/assessments/$id" params={{ id: assessment.id }} {...props} />}
          >
            Candidates
          </Button>
        </div>
      </div>
      <ul className={classes.challenges}>
        {assessment.challenges.map((challenge) => (
          <li key={challenge.slug}>
            {challenge.title} <span>{challenge.kind}</span>
          </li>
        ))}
      </ul>
      {role && mayInvite(role) && <AssessmentClocks assessment={assessment} />}
      <p className={classes.sub}>
        {assessment.invitations.toLocaleString('en')} invited, {assessment.attempts.toLocaleString('en')} started
        {assessment.running > 0 && `, ${assessment.running.toLocaleString('en')} at work now`}
      </p>
    </section>
  )
}
