import { IconAlertTriangle } from '@tabler/icons-react'
import type { CandidateRun, TestOutcome } from '../../../../server/shared/attempts.ts'
import { TestRow } from '../../../shared/tests/test-row.tsx'
import type { TestsRun } from '../runs/tests-run.ts'
import { useSession } from '../session/session-context.ts'
import { ownSummaryOf, summaryOf } from './run-summary.ts'
import { submissionMeaning } from './submission-meaning.ts'
import classes from './tests-view.module.css'

/** The latest run: the visible tests, then the candidate's own. One that takes a while shows its tests as they end. */
export function TestsView({ run }: { run: TestsRun }) {
  const { isRunning, soFar, result, fault } = run
  const { attempt } = useSession()
  return (
    <div className={classes.view} aria-busy={isRunning}>
      <p className={classes.summary} role="status">
        {summaryOf(run)}
      </p>
      {!result && !soFar && !fault && <p className={classes.summary}>{submissionMeaning(attempt)}</p>}
      {soFar && <TestList tests={soFar.visible} />}
      {soFar && soFar.own.length > 0 && <OwnTests tests={soFar.own} fault={null} />}
      {!soFar && fault && <Fault title="The tests did not run" text={fault} />}
      {!soFar && !fault && result && <Result result={result} />}
    </div>
  )
}

function Result({ result }: { result: CandidateRun }) {
  if (result.status !== 'graded') return <Fault title={faultTitle(result)} text={result.message ?? ''} />
  return (
    <>
      <TestList tests={result.tests} />
      {(result.own.length > 0 || result.ownFault) && <OwnTests tests={result.own} fault={result.ownFault} />}
    </>
  )
}

function TestList({ tests }: { tests: readonly TestOutcome[] }) {
  return (
    <ul className={classes.list}>
      {tests.map((test) => (
        // With its outcome, so that a test that fails now is open, whatever it did before.
        <TestRow key={`${test.name} ${test.status}`} test={test} />
      ))}
    </ul>
  )
}

function OwnTests({ tests, fault }: { tests: readonly TestOutcome[]; fault: string | null }) {
  return (
    <section className={classes.own} aria-label="Your own tests">
      <h3 className={classes.heading}>
        Your own tests <span className={classes.note}>{ownSummaryOf(tests)}</span>
      </h3>
      {fault && <Fault title="Your own tests do not load" text={fault} />}
      <TestList tests={tests} />
    </section>
  )
}

function faultTitle({ status }: CandidateRun): string {
  return status === 'compile-error' ? 'Your code does not load' : 'We could not run the tests; this one is on us'
}

function Fault({ title, text }: { title: string; text: string }) {
  return (
    <div className={classes.fault} role="alert">
      <IconAlertTriangle size={16} stroke={1.8} aria-hidden="true" />
      <div>
        <p className={classes.faultTitle}>{title}</p>
        {text && <pre className={classes.faultText}>{text}</pre>}
      </div>
    </div>
  )
}
