import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { AttemptRow } from '../../../server/shared/review.ts'
import { shortMoment } from '../../shared/format/date.ts'
import { shortDuration } from '../../shared/format/duration.ts'
import type { AttemptsSearch } from './attempts-search.ts'
import classes from './attempts-table.module.css'
import { ScoreBar, WrittenMark } from './score-bar.tsx'
import { StateBadge } from './state-badge.tsx'

type SortKey = NonNullable<AttemptsSearch['sort']>

interface AttemptsTableProps {
  readonly attempts: readonly AttemptRow[]
  readonly search: AttemptsSearch
  readonly onSearch: (next: AttemptsSearch) => void
  readonly isLoading: boolean
}

export function AttemptsTable({ attempts, search, onSearch, isLoading }: AttemptsTableProps) {
  const heading = { search, onSearch }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reachable by keyboard
    <section className={classes.box} aria-label="Attempts" tabIndex={0}>
      <table className={classes.table} aria-busy={isLoading}>
        <thead>
          <tr>
            <SortHeading by="name" {...heading}>
              Candidate
            </SortHeading>
            <th scope="col">State</th>
            <SortHeading by="score" {...heading}>
              Score
            </SortHeading>
            <th scope="col">By challenge</th>
            <th scope="col">Time used</th>
            <SortHeading by="started" {...heading}>
              Started
            </SortHeading>
          </tr>
        </thead>
        <tbody>
          {attempts.map((attempt) => (
            <AttemptTableRow key={attempt.id} attempt={attempt} />
          ))}
        </tbody>
      </table>
      {!isLoading && attempts.length === 0 && (
        <p className={classes.empty}>No attempt fits. Loosen the filters above.</p>
      )}
    </section>
  )
}

interface SortHeadingProps {
  readonly by: SortKey
  readonly children: string
  readonly search: AttemptsSearch
  readonly onSearch: (next: AttemptsSearch) => void
}

function SortHeading({ by, children, search, onSearch }: SortHeadingProps) {
  const isCurrent = (search.sort ?? 'started') === by
  const order = search.order ?? 'desc'
  const next = isCurrent && order === 'desc' ? 'asc' : 'desc'
  const Icon = order === 'desc' ? IconChevronDown : IconChevronUp
  return (
    <th scope="col" aria-sort={isCurrent ? (order === 'desc' ? 'descending' : 'ascending') : 'none'}>
      <button type="button" className={classes.sort} onClick={() => onSearch({ ...search, sort: by, order: next })}>
        {children}
        {isCurrent && <Icon size={14} aria-hidden />}
      </button>
    </th>
  )
}

function AttemptTableRow({ attempt }: { attempt: AttemptRow }) {
  return (
    <tr>
      <th scope="row">
        <Link to="/attempts/$id" params={{ id: attempt.id }} className={classes.link}>
          {attempt.candidate.name}
        </Link>
        <span className={classes.sub}>
          {attempt.candidate.email} · {attempt.assessment.title}
        </span>
      </th>
      <td>
        <StateBadge {...attempt} />
      </td>
      <td className={classes.score}>{attempt.score === null ? '–' : attempt.score.toFixed(1)}</td>
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
      <td className={classes.number}>{shortMoment(attempt.startedAt)}</td>
    </tr>
  )
}
