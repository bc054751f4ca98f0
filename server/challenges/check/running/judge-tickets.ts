import { type Report, warningAt } from '../../format/problem.ts'
import type { ProofRun } from './judge-run.ts'

/**
 * A break-fix project works but for what is reported: the visible tests show the report, and some hidden test passes
 * before anything is mended.
 */
export function judgeTickets({ role, folder, verdict }: ProofRun, report: Report): void {
  if (role !== 'starter' || verdict.status !== 'graded') return
  const statuses = (visibility: 'visible' | 'hidden') =>
    verdict.tests.filter((test) => test.visibility === visibility).map(({ status }) => status)
  const visible = statuses('visible')
  if (visible.length > 0 && visible.every((status) => status === 'passed')) {
    report(warningAt(folder, null, 'passes every visible test; show the reported fault in one of them'))
  }
  if (!statuses('hidden').includes('passed')) {
    report(warningAt(folder, null, 'fails every hidden test; add tests of what works and must go on working'))
  }
}
