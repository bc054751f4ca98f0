import { Loader } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconChecks, IconInbox } from '@tabler/icons-react'
import type { CandidateSubmission } from '../../../../server/shared/attempts.ts'
import { clockText } from '../../../shared/format/duration.ts'
import { languageName } from '../../../shared/format/names.ts'
import classes from './submissions-view.module.css'

interface SubmissionRowProps {
  readonly submission: CandidateSubmission
  readonly number: number
  /** Whether this is the one that counts, as far as it can be told. */
  readonly isCounting: boolean
}

export function SubmissionRow({ submission, number, isCounting }: SubmissionRowProps) {
  return (
    <li className={classes.row}>
      <span className={classes.number}>#{number}</span>
      <Outcome submission={submission} />
      <span className={classes.facts}>
        {isCounting && <strong className={classes.counting}>counts</strong>}
        {languageName[submission.language]}, at {clockText(submission.at)}
      </span>
      {submission.hidden?.groups && !submission.compileError && (
        <ul className={classes.groups} aria-label={`Groups of hidden tests, submission ${number}`}>
          {submission.hidden.groups.map(({ name, passed, total }) => (
            <li key={name} className={classes.group} data-complete={passed === total}>
              {name} {passed}/{total}
            </li>
          ))}
        </ul>
      )}
      {submission.compileError && <pre className={classes.error}>{submission.compileError}</pre>}
    </li>
  )
}

function Outcome({ submission: { state, ahead = 0, hidden, compileError } }: { submission: CandidateSubmission }) {
  if (compileError) {
    return (
      <span className={classes.outcome} data-tone="fail">
        <IconAlertTriangle size={16} stroke={1.8} aria-hidden="true" /> Does not load
      </span>
    )
  }
  if (state === 'queued') {
    return (
      <span className={classes.outcome}>
        <Loader size={14} color="var(--assay-muted)" aria-hidden="true" /> {waitingText(ahead)}
      </span>
    )
  }
  if (!hidden) {
    return (
      <span className={classes.outcome}>
        <IconInbox size={16} stroke={1.8} aria-hidden="true" /> Received
      </span>
    )
  }
  const isComplete = hidden.passed === hidden.total
  const OutcomeIcon = isComplete ? IconChecks : IconCheck
  return (
    <span className={classes.outcome} data-tone={isComplete ? 'pass' : 'part'}>
      <OutcomeIcon size={16} stroke={1.8} aria-hidden="true" /> {hidden.passed} of {hidden.total} hidden tests passed
    </span>
  )
}

/** Of the queue only what is worth knowing: the last places go by in a moment. */
function waitingText(ahead: number): string {
  return ahead < 5 ? 'Hidden tests are running' : `Waiting for the hidden tests, ${ahead} before it`
}
