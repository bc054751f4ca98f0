import type { ReviewSubmission, ReviewTest } from '../../../server/shared/review.ts'
import { Difference } from '../../shared/tests/difference.tsx'
import { TestRow } from '../../shared/tests/test-row.tsx'
import classes from './test-results.module.css'

type Judged = Pick<ReviewSubmission, 'state' | 'message' | 'tests' | 'passed' | 'failed' | 'cpuMs'>

interface TestResultsProps {
  readonly submission: Judged
  /** What tells these groups from those of another verdict on the page. */
  readonly of?: string
}

/** Every test of one submission, by group; what failed says why. */
export function TestResults({ submission, of = '' }: TestResultsProps) {
  if (submission.state === 'queued') return <p className={classes.note}>This submission is being graded.</p>
  if (submission.message !== null)
    return (
      <div className={classes.group}>
        <h3 className={classes.groupTitle}>The submission did not load</h3>
        <Difference message={submission.message} />
      </div>
    )
  const groups = Map.groupBy(submission.tests, (test) => test.group)
  return (
    <>
      <p className={classes.note}>
        <strong>{submission.passed}</strong> of {submission.passed + submission.failed} tests passed, in{' '}
        {submission.cpuMs.toFixed(1)} ms of CPU time.
      </p>
      {[...groups].map(([group, tests]) => (
        <TestGroup key={group} label={`${of}${group}`} group={group} tests={tests} />
      ))}
    </>
  )
}

interface TestGroupProps {
  readonly label: string
  readonly group: string
  readonly tests: readonly ReviewTest[]
}

function TestGroup({ label, group, tests }: TestGroupProps) {
  const passed = tests.filter((test) => test.status === 'passed').length
  return (
    <section className={classes.group} aria-label={label}>
      <h3 className={classes.groupTitle}>
        {group}
        <span className={classes.tally}>
          {passed} of {tests.length}
        </span>
      </h3>
      <ul className={classes.tests}>
        {tests.map((test) => (
          <TestRow key={test.name} test={test} name={nameInGroup(test)} notes={notesOn(test)} />
        ))}
      </ul>
    </section>
  )
}

/** The group stands above its tests already. */
function nameInGroup({ name, group }: ReviewTest): string {
  return name.startsWith(`${group} > `) ? name.slice(group.length + 3) : name
}

function notesOn({ visibility, weight }: ReviewTest): string[] {
  if (visibility === 'visible') return ['visible']
  return weight === 1 ? [] : [`weight ${weight}`]
}
