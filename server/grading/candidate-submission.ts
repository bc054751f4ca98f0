import type { Verdict } from '../../sandbox/index.ts'
import type { CandidateSubmission } from '../shared/attempts.ts'
import type { Submission } from './tables.ts'

/**
 * A submission as its author sees it. Of the verdict only two things pass: the counts of hidden tests, where the
 * assessment tells them, and why the code does not load. A hidden test's name, message and console stay here.
 */
export function toCandidateSubmission(
  submission: Submission,
  hiddenResults: 'nothing' | 'counts',
): CandidateSubmission {
  const { id, challenge, language, at, origin, state } = submission
  const verdict = submission.verdict === null ? null : (JSON.parse(submission.verdict) as Verdict)
  return {
    id,
    challenge,
    language,
    at,
    origin,
    state,
    compileError: verdict?.status === 'compile-error' ? verdict.message : null,
    hidden: verdict && hiddenResults === 'counts' ? hiddenCounts(verdict) : null,
  }
}

function hiddenCounts({ tests }: Verdict): { passed: number; total: number } {
  const hidden = tests.filter(({ visibility }) => visibility === 'hidden')
  return { passed: hidden.filter(({ status }) => status === 'passed').length, total: hidden.length }
}
