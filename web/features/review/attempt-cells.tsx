import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { AttemptRow } from '../../../server/shared/review.ts'
import { dayText, timeText } from '../../shared/format/date.ts'
import { plural, shortDuration } from '../../shared/format/duration.ts'
import { listed } from '../../shared/format/names.ts'
import classes from './attempts-table.module.css'
import type { ColumnName } from './columns.ts'
import { DecisionBadge } from './decision-badge.tsx'
import { ScoreBar, WrittenMark } from './score-bar.tsx'
import { signalsAnchor } from './signals-panel.tsx'
import { StateBadge } from './state-badge.tsx'

/** What stands in each column, in their order. */
export const cells: Readonly<Record<ColumnName, (props: { attempt: AttemptRow }) => ReactElement>> = {
  state: ({ attempt }) => (
    <td>
      <StateBadge {...attempt} />
    </td>
  ),
  score: Score,
  parts: Parts,
  time: ({ attempt: { timeUsedMs, durationMs } }) => (
    <td className={classes.number}>
      {shortDuration(timeUsedMs)}
      <span className={classes.sub}>of {shortDuration(durationMs)}</span>
    </td>
  ),
  submitted: ({ attempt: { finishedAt } }) =>
    finishedAt === null ? (
      <td>–</td>
    ) : (
      <td className={classes.number}>
        {dayText(finishedAt)}
        <span className={classes.sub}>{timeText(finishedAt)}</span>
      </td>
    ),
  signals: Signals,
  alike: Alike,
  readers: ({ attempt: { reviewers } }) => (
    <td className={classes.readers}>{reviewers.length === 0 ? '–' : listed(reviewers.map(({ name }) => name))}</td>
  ),
  decision: ({ attempt: { decision } }) => (
    <td className={classes.readers}>{decision ? <DecisionBadge outcome={decision} /> : '–'}</td>
  ),
}

function Score({ attempt: { score, scoreOverride, percentile } }: { attempt: AttemptRow }) {
  const shown = scoreOverride ?? score
  return (
    <td className={classes.number}>
      <span className={classes.score}>{shown === null ? '–' : shown.toFixed(1)}</span>
      {scoreOverride !== null && <span className={classes.sub}>tests: {score === null ? '–' : score.toFixed(1)}</span>}
      {percentile && (
        <span className={classes.sub}>
          above {percentile.value} % of {percentile.of.toLocaleString('en')}
        </span>
      )}
    </td>
  )
}

/** Leads to where they are told, each with how often it is innocent. */
function Signals({ attempt: { id, signalCount } }: { attempt: AttemptRow }) {
  return (
    <td className={classes.number}>
      {signalCount ? (
        <Link
          to="/attempts/$id"
          params={{ id }}
          hash={signalsAnchor}
          className={classes.alike}
          aria-label={`${plural(signalCount, 'thing')} worth reading`}
        >
          {signalCount}
        </Link>
      ) : (
        (signalCount ?? '–')
      )}
    </td>
  )
}

function Alike({ attempt: { similarity } }: { attempt: AttemptRow }) {
  return (
    <td className={classes.number}>
      {similarity ? (
        <Link
          to="/similarity/pairs/$id"
          params={{ id: similarity.pairId }}
          className={classes.alike}
          aria-label={`${similarity.similarity} % alike: read side by side`}
        >
          {similarity.similarity} %
        </Link>
      ) : (
        '–'
      )}
    </td>
  )
}

function Parts({ attempt: { parts } }: { attempt: AttemptRow }) {
  return (
    <td>
      <div className={classes.parts}>
        {parts.map(({ slug, title, kind, score }) =>
          kind === 'written' ? (
            <WrittenMark key={slug} title={title} />
          ) : (
            <ScoreBar key={slug} title={title} score={score} />
          ),
        )}
      </div>
    </td>
  )
}
