import { IconArrowRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ChangedTest, RegradedAttempt, RegradingView } from '../../../../server/shared/regrading.ts'
import { plural } from '../../../shared/format/duration.ts'
import { ScrollBox } from '../../../shared/ui/scroll-box.tsx'
import classes from './regrading.module.css'

/** Whose score changes, the greatest change first, and why. */
export function ChangedAttempts({ view }: { view: RegradingView }) {
  return (
    <ScrollBox label="Scores that change" className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Candidate</th>
            <th scope="col">Score</th>
            <th scope="col">{view.challenge.title}</th>
            <th scope="col">Tests that end otherwise</th>
          </tr>
        </thead>
        <tbody>
          {view.attempts.map((attempt) => (
            <ChangedAttempt key={attempt.attemptId} attempt={attempt} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

const decisionNames = { advance: 'Advance', hold: 'Hold', decline: 'Decline' } as const

function ChangedAttempt({ attempt }: { attempt: RegradedAttempt }) {
  const { attemptId, candidate, override, decision, tests } = attempt
  return (
    <tr>
      <th scope="row">
        <Link to="/attempts/$id" params={{ id: attemptId }} className={classes.name}>
          {candidate}
        </Link>
        {decision && <span className={classes.sub}>Decided: {decisionNames[decision]}</span>}
        {override !== null && <span className={classes.sub}>Overridden: {override.toFixed(1)}</span>}
      </th>
      <td>
        <Change before={attempt.before} after={attempt.after} />
      </td>
      <td>
        <Change before={attempt.challengeBefore} after={attempt.challengeAfter} />
      </td>
      <td>
        {tests.length === 0 ? (
          <span className={classes.muted}>None: the tests have other weights</span>
        ) : (
          <details>
            <summary>{plural(tests.length, 'test')}</summary>
            <ul className={classes.tests}>
              {tests.map((test) => (
                <Test key={`${test.visibility} ${test.group} ${test.name}`} test={test} />
              ))}
            </ul>
          </details>
        )}
      </td>
    </tr>
  )
}

function Change({ before, after }: { before: number | null; after: number | null }) {
  return (
    <span className={classes.change}>
      {scoreText(before)}
      <IconArrowRight size={14} stroke={1.8} aria-label="to" />
      <strong data-way={(after ?? 0) > (before ?? 0) ? 'up' : (after ?? 0) < (before ?? 0) ? 'down' : undefined}>
        {scoreText(after)}
      </strong>
    </span>
  )
}

function Test({ test: { name, before, after, message } }: { test: ChangedTest }) {
  return (
    <li>
      <span className={classes.testName}>{name}</span>
      <span className={classes.sub}>
        {before ? words[before] : 'was not there'}, {after ? `now ${words[after]}` : 'is no longer there'}
      </span>
      {message !== null && <pre className={classes.message}>{message}</pre>}
    </li>
  )
}

const words = {
  passed: 'passed',
  failed: 'failed',
  timeout: 'too slow',
  memory: 'out of memory',
  output: 'too much output',
  crashed: 'crashed',
} as const

function scoreText(score: number | null): string {
  return score === null ? '–' : score.toFixed(1)
}
