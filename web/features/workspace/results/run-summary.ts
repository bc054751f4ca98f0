import type { TestOutcome } from '../../../../server/shared/attempts.ts'
import { plural } from '../../../shared/format/duration.ts'
import { modifierKey } from '../commands/keys.ts'
import type { TestsRun } from '../runs/tests-run.ts'

/** The latest run in a sentence; nothing where something more than a sentence is said of it. */
export function summaryOf(run: TestsRun): string {
  const summary = sentenceOf(run)
  return summary !== '' && run.isStale && !run.isRunning ? `${summary} Your code has changed since.` : summary
}

function sentenceOf({ isRunning, soFar, result, fault }: TestsRun): string {
  if (soFar || (isRunning && !result)) return 'Running the tests…'
  if (fault) return ''
  if (!result) return `Nothing has run yet. ${modifierKey}+Enter runs the visible tests on your code.`
  if (result.status !== 'graded') return ''
  const cpu = `${Math.round(result.cpuMs)} ms of CPU time`
  if (result.tests.length === 0) return `This challenge has no visible tests. Your own took ${cpu}.`
  if (result.failed === 0) return `All ${plural(result.passed, 'visible test')} passed, ${cpu}.`
  return `${result.failed} of ${plural(result.tests.length, 'visible test')} failed, ${cpu}.`
}

export function ownSummaryOf(tests: readonly TestOutcome[]): string {
  if (tests.length === 0) return 'They count for nothing.'
  const passed = tests.filter(({ status }) => status === 'passed').length
  return `${passed} of ${tests.length} passed. They count for nothing.`
}
