import type { Verdict } from '../../sandbox/index.ts'
import { hiddenGroups } from './hidden-groups.ts'

/** What is kept of a verdict with the submission. */
export function gradedColumns(verdict: Verdict) {
  const hidden = verdict.tests.filter(({ visibility }) => visibility === 'hidden')
  return {
    score: verdict.score ?? 0,
    verdict: JSON.stringify(verdict),
    hiddenPassed: hidden.filter(({ status }) => status === 'passed').length,
    hiddenTotal: hidden.length,
    hiddenGroups: JSON.stringify(hiddenGroups(verdict.tests)),
    compileError: verdict.status === 'compile-error' ? storable(verdict.message ?? 'The code does not load.') : null,
  }
}

/** PostgreSQL's text holds every character but NUL, which a message can quote from the candidate's source. */
function storable(message: string): string {
  return message.replaceAll('\0', '\u2400')
}
