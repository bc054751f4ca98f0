import { Checkbox } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { AttemptRow } from '../../../server/shared/review.ts'
import { shortMoment } from '../../shared/format/date.ts'
import { shortDuration } from '../../shared/format/duration.ts'
import { listed } from '../../shared/format/names.ts'
import classes from './attempts-table.module.css'
import { DecisionBadge } from './decision-badge.tsx'
import { ScoreBar, WrittenMark } from './score-bar.tsx'
import { StateBadge } from './state-badge.tsx'

interface AttemptTableRowProps {
  readonly attempt: AttemptRow
  /** Place in the list, from 0. */
  readonly index: number
  readonly isChosen: boolean
  readonly onChoose: (isChosen: boolean) => void
}

/** One line of the list. The whole line opens the attempt; the box before it chooses it for what is done to many. */
export function AttemptTableRow({ attempt, index, isChosen, onChoose }: AttemptTableRowProps) {
  const { candidate, percentile, reviewers } = attempt
  const sub = [candidate.email, attempt.assessment.title].filter((part) => part !== '').join(' · ')
  return (
    // The heading is row 1.
    <tr aria-rowindex={index + 2} className={classes.row}>
      <td className={classes.choose}>
        <Checkbox
          size="xs"
          aria-label={`Choose ${candidate.name}`}
          checked={isChosen}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
      </td>
      <th scope="row">
        <Link to="/attempts/$id" params={{ id: attempt.id }} className={classes.link} data-row={index}>
          {candidate.name}
        </Link>
        <span className={classes.sub} title={sub}>
          {sub}
        </span>
      </th>
      <td>
        <StateBadge {...attempt} />
      </td>
      <td className={classes.number}>
        <span className={classes.score}>{attempt.score === null ? '–' : attempt.score.toFixed(1)}</span>
        {percentile && (
          <span className={classes.sub}>
            above {percentile.value} % of {percentile.of.toLocaleString('en')}
          </span>
        )}
      </td>
      <td>
        <div className={classes.parts}>
          {attempt.parts.map(({ slug, title, kind, score }) =>
            kind === 'written' ? (
              <WrittenMark key={slug} title={title} />
            ) : (
              <ScoreBar key={slug} title={title} score={score} />
            ),
          )}
        </div>
      </td>
      <td className={classes.number}>
        {shortDuration(attempt.timeUsedMs)}
        <span className={classes.sub}>of {shortDuration(attempt.durationMs)}</span>
      </td>
      <td className={classes.number}>{attempt.finishedAt === null ? '–' : shortMoment(attempt.finishedAt)}</td>
      <td className={classes.number}>
        {attempt.similarity ? (
          <Link
            to="/similarity/pairs/$id"
            params={{ id: attempt.similarity.pairId }}
            className={classes.alike}
            aria-label={`${attempt.similarity.similarity} % alike: read side by side`}
          >
            {attempt.similarity.similarity} %
          </Link>
        ) : (
          '–'
        )}
      </td>
      <td className={classes.readers}>
        {reviewers.length === 0 ? '–' : listed(reviewers.map(({ name }) => name))}
        {attempt.decision && <DecisionBadge outcome={attempt.decision} />}
      </td>
    </tr>
  )
}
