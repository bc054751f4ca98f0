import { IconAlertTriangle } from '@tabler/icons-react'
import type { CandidateRun } from '../../../../server/shared/attempts.ts'
import { plural } from '../../../shared/format/duration.ts'
import { TestRow } from '../../../shared/tests/test-row.tsx'
import type { TestsRun } from '../session/tests-run.ts'
import { modifierKey } from '../session/use-shortcuts.ts'
import classes from './tests-view.module.css'

export function TestsView({ run: { isRunning, result, fault } }: { run: TestsRun }) {
  return (
    <div className={classes.view} aria-busy={isRunning}>
      <p className={classes.summary} role="status">
        {fault ? '' : summaryOf(result, isRunning)}
      </p>
      {fault && <Fault title="The tests did not run" text={fault} />}
      {!fault && result && result.status !== 'graded' && (
        <Fault title={faultTitle(result)} text={result.message ?? ''} />
      )}
      {!fault && result?.status === 'graded' && (
        <ul className={classes.list} data-stale={isRunning}>
          {result.tests.map((test) => (
            // With its outcome, so that a test that fails now is open, whatever it did before.
            <TestRow key={`${test.name} ${test.status}`} test={test} />
          ))}
        </ul>
      )}
    </div>
  )
}

function summaryOf(result: CandidateRun | null, isRunning: boolean): string {
  if (isRunning) return 'Running the visible tests…'
  if (!result) return `Nothing has run yet. ${modifierKey}+Enter runs the visible tests on your code.`
  if (result.status !== 'graded') return ''
  const cpu = `${Math.round(result.cpuMs)} ms of CPU time`
  if (result.failed === 0) return `All ${plural(result.passed, 'visible test')} passed, ${cpu}.`
  return `${result.failed} of ${plural(result.tests.length, 'visible test')} failed, ${cpu}.`
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
