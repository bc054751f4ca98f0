import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ReviewAttempt } from '../../../../server/shared/review.ts'
import { plural, shortDuration } from '../../../shared/format/duration.ts'
import { ScrollBox } from '../../../shared/ui/scroll-box.tsx'
import { DecisionBadge } from '../decision-badge.tsx'
import { groupScores } from '../group-scores.ts'
import classes from './compare.module.css'

interface ComparisonTableProps {
  readonly attempts: readonly ReviewAttempt[]
  /** Titles by slug. */
  readonly challenges: ReadonlyMap<string, string>
}

/** What can be said in a word or a number, a column a candidate. */
export function ComparisonTable({ attempts, challenges }: ComparisonTableProps) {
  return (
    <ScrollBox label="Comparison" className={classes.box}>
      <table className={classes.table}>
        <thead>
          <tr>
            <td />
            {attempts.map(({ id, candidate }) => (
              <th key={id} scope="col">
                <Link to="/attempts/$id" params={{ id }}>
                  {candidate.name}
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Line label="Score" attempts={attempts}>
            {({ scoreOverride, score }) => <strong>{(scoreOverride ?? score)?.toFixed(1) ?? '–'}</strong>}
          </Line>
          {[...challenges].map(([slug, title]) => (
            <Line key={slug} label={title} attempts={attempts}>
              {(attempt) => <Part attempt={attempt} slug={slug} />}
            </Line>
          ))}
          <Line label="Time used" attempts={attempts}>
            {({ timeUsedMs, durationMs }) => `${shortDuration(timeUsedMs)} of ${shortDuration(durationMs)}`}
          </Line>
          <Line label="Runs and submissions" attempts={attempts}>
            {({ challenges: parts }) => {
              const count = (of: 'runs' | 'submissions') => parts.reduce((sum, part) => sum + part[of].length, 0)
              return `${plural(count('runs'), 'run')}, ${plural(count('submissions'), 'submission')}`
            }}
          </Line>
          <Line label="Worth reading" attempts={attempts}>
            {({ signals }) => plural(signals.length, 'signal')}
          </Line>
          <Line label="Decision" attempts={attempts}>
            {({ decision }) => (decision ? <DecisionBadge outcome={decision} /> : 'none yet')}
          </Line>
        </tbody>
      </table>
    </ScrollBox>
  )
}

interface LineProps {
  readonly label: string
  readonly attempts: readonly ReviewAttempt[]
  readonly children: (attempt: ReviewAttempt) => ReactNode
}

function Line({ label, attempts, children }: LineProps) {
  return (
    <tr>
      <th scope="row">{label}</th>
      {attempts.map((attempt) => (
        <td key={attempt.id}>{children(attempt)}</td>
      ))}
    </tr>
  )
}

function Part({ attempt, slug }: { attempt: ReviewAttempt; slug: string }) {
  const challenge = attempt.challenges.find((one) => one.slug === slug)
  if (!challenge) return 'not asked'
  if (challenge.kind === 'written') return 'written'
  return (
    <>
      {challenge.score?.toFixed(1) ?? '–'}
      {groupScores(challenge).map(({ group, passed, total }) => (
        <span key={group} className={classes.group}>
          {group}: {passed} of {total}
        </span>
      ))}
    </>
  )
}
