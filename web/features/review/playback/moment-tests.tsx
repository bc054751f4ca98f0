import { Button } from '@mantine/core'
import { IconPlayerPlay } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import type { MomentRequest, Playback } from '../../../../server/shared/playback.ts'
import type { ReviewChallenge } from '../../../../server/shared/review.ts'
import { clockText } from '../../../shared/format/duration.ts'
import { runMoment } from '../api/playback.ts'
import { TestResults } from '../test-results.tsx'
import { latestOf } from './latest.ts'
import { textOf } from './mark-text.ts'
import classes from './moment-tests.module.css'

interface MomentTestsProps {
  readonly attemptId: string
  readonly playback: Playback
  readonly challenge: ReviewChallenge
  readonly at: number
  readonly moment: MomentRequest
}

/** What the candidate knew of the tests at this moment, and what they say when all of them are run on it now. */
export function MomentTests({ attemptId, playback, challenge, at, moment }: MomentTestsProps) {
  const { run, submission } = latestOf(playback, challenge.slug, at)
  const trying = useMutation({ mutationFn: (request: MomentRequest) => runMoment(attemptId, request) })
  const isCurrent = trying.variables !== undefined && sameMoment(trying.variables, moment)
  const graded = challenge.submissions.find(({ id }) => id === submission?.id)
  return (
    <section className={classes.tests} aria-label="Tests at this moment">
      <h2 className={classes.title}>Tests at {clockText(at)}</h2>
      <ul className={classes.known}>
        <li>{run ? `${textOf.run(run)}, at ${clockText(run.at)}` : 'The visible tests were not run yet'}</li>
        <li>
          {submission
            ? `${textOf.submission(submission)}, at ${clockText(submission.at)}`
            : 'Nothing was submitted yet'}
        </li>
      </ul>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconPlayerPlay size={14} />}
        loading={trying.isPending}
        onClick={() => trying.mutate(moment)}
      >
        Run all tests on this moment
      </Button>
      <div aria-live="polite">
        {isCurrent && trying.error && <p className={classes.fault}>{trying.error.message}</p>}
        {isCurrent && trying.data && (
          <>
            <p className={classes.note}>
              {trying.data.score === null
                ? 'Run just now. It changes no score.'
                : `Run just now: ${trying.data.score.toFixed(1)} of 100. It changes no score.`}
            </p>
            <TestResults submission={{ ...trying.data, state: 'graded' }} />
          </>
        )}
      </div>
      {!(isCurrent && trying.data) && graded && (
        <>
          <p className={classes.note}>Of the latest submission:</p>
          <TestResults submission={graded} />
        </>
      )}
    </section>
  )
}

function sameMoment(one: MomentRequest, other: MomentRequest): boolean {
  return (
    one.batch === other.batch &&
    one.entries === other.entries &&
    one.challenge === other.challenge &&
    one.language === other.language
  )
}
