import { IconAlertTriangle } from '@tabler/icons-react'
import type { CandidateSubmission } from '../../../../server/shared/attempts.ts'
import { useStore } from '../../../shared/state/store.ts'
import { usePlace, useSession } from '../session/session-context.ts'
import { submissionMeaning } from './submission-meaning.ts'
import { SubmissionRow } from './submission-row.tsx'
import classes from './submissions-view.module.css'

/** What was handed in for this challenge, newest first. */
export function SubmissionsView({ submissions }: { submissions: readonly CandidateSubmission[] }) {
  const session = useSession()
  const { challenge } = usePlace()
  const fault = useStore(session.handingIn)[challenge]?.fault
  const { counts } = session.attempt
  const meaning = submissionMeaning(session.attempt)
  return (
    <div className={classes.view}>
      {fault && (
        <p className={classes.fault} role="alert">
          <IconAlertTriangle size={16} stroke={1.8} aria-hidden="true" />
          {fault}
        </p>
      )}
      <p className={classes.meaning}>
        {submissions.length === 0
          ? `Nothing submitted yet. ${meaning} Work you never submit is handed in by itself at the end.`
          : meaning}
      </p>
      <ol className={classes.list} aria-live="polite">
        {submissions.toReversed().map((submission, index) => (
          <SubmissionRow
            key={submission.id}
            submission={submission}
            number={submissions.length - index}
            isCounting={counts === 'last' && index === 0}
          />
        ))}
      </ol>
    </div>
  )
}
