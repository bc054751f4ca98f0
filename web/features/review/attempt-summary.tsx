import { Button } from '@mantine/core'
import { IconFileText, IconPlayerPlay } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ReviewAttempt } from '../../../server/shared/review.ts'
import { shortMoment } from '../../shared/format/date.ts'
import { plural, shortDuration } from '../../shared/format/duration.ts'
import classes from './attempt-page.module.css'
import { StateBadge } from './state-badge.tsx'

const finished = { candidate: 'by the candidate', deadline: 'at the deadline' } as const

/** Who, what came of it and when, in one look. */
export function AttemptSummary({ attempt }: { attempt: ReviewAttempt }) {
  const shown = attempt.scoreOverride ?? attempt.score
  return (
    <header>
      <nav className={classes.crumbs} aria-label="Where you are">
        <Link to="/attempts">Attempts</Link>
        <span aria-hidden>/</span>
        <span>{attempt.assessment.title}</span>
      </nav>
      <div className={classes.head}>
        <div>
          <h1 className={classes.title}>{attempt.candidate.name}</h1>
          <p className={classes.who}>{attempt.candidate.email}</p>
        </div>
        <Button
          variant="default"
          className={classes.watch}
          leftSection={<IconPlayerPlay size={16} />}
          renderRoot={(props) => <Link to="/attempts/$id/playback" params={{ id: attempt.id }} {...props} />}
        >
          Watch how it went
        </Button>
        {attempt.state !== 'running' && (
          <Button
            variant="default"
            className={classes.report}
            leftSection={<IconFileText size={16} />}
            renderRoot={(props) => <Link to="/attempts/$id/report" params={{ id: attempt.id }} {...props} />}
          >
            Report
          </Button>
        )}
        <p className={classes.score}>
          <span className={classes.points}>{shown === null ? '–' : shown.toFixed(1)}</span>
          <span className={classes.outOf}>{shown === null ? scoreless(attempt) : 'of 100'}</span>
          {attempt.scoreOverride !== null && (
            <span className={classes.toReview}>
              set by a person; tests say {attempt.score === null ? 'nothing' : attempt.score.toFixed(1)}
            </span>
          )}
          <ToReview attempt={attempt} />
        </p>
      </div>
      <dl className={classes.facts}>
        <Fact label="State">
          <StateBadge {...attempt} />
        </Fact>
        <Fact label="Started">{shortMoment(attempt.startedAt)}</Fact>
        <Fact label={attempt.finishReason ? `Finished ${finished[attempt.finishReason]}` : 'Finished'}>
          {attempt.finishedAt ? shortMoment(attempt.finishedAt) : 'not yet'}
        </Fact>
        <Fact label="Time used">
          {shortDuration(attempt.timeUsedMs)} of {shortDuration(attempt.durationMs)}
        </Fact>
        {attempt.lateByMs !== null && (
          <Fact label="Work that arrived late">
            {shortDuration(attempt.lateByMs)} after the deadline, typed before it
          </Fact>
        )}
      </dl>
    </header>
  )
}

function scoreless({ parts }: ReviewAttempt): string {
  return parts.every(({ kind }) => kind === 'written') ? 'no score by tests' : 'no score yet'
}

/** What the score says nothing of. */
function ToReview({ attempt: { parts } }: { attempt: ReviewAttempt }) {
  const written = parts.filter(({ kind }) => kind === 'written').length
  if (written === 0) return null
  return <span className={classes.toReview}>{plural(written, 'written part')} to review</span>
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
