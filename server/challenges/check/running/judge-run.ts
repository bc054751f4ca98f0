import type { Language, TestResult, Verdict } from '../../../../sandbox/index.ts'
import { errorAt, type Problem, warningAt } from '../../format/problem.ts'

/** One of the solutions that a challenge brings along, and what became of it. */
export interface ProofRun {
  readonly language: Language
  readonly role: 'reference' | 'starter' | 'wrong'
  /** The folder it stands for: `solution/typescript/`, `wrong/typescript/off-by-one/`. */
  readonly folder: string
  readonly verdict: Verdict
  /** The language in which it is the same program, and was run; missing where it was run in its own. */
  readonly sameAs?: Language
}

/** What a run says against the challenge: the reference must pass everything, every other solution must not. */
export function judgeRun(kind: 'coding' | 'break-fix', run: ProofRun): Problem[] {
  const { verdict, folder } = run
  if (isOwnFault(run)) return run.role === 'reference' ? [errorAt(folder, null, verdict.message ?? '')] : []
  if (verdict.status === 'platform-error') {
    return [errorAt(folder, null, `could not be graded: ${verdict.message ?? 'the sandbox gave no reason'}`)]
  }
  if (run.role === 'reference') return judgeReference(run)
  if (verdict.status === 'compile-error') {
    const message = `does not load: ${verdict.message ?? ''}`
    if (run.role === 'wrong')
      return [warningAt(folder, null, `${message}; a wrong solution runs and gives wrong answers`)]
    return kind === 'break-fix'
      ? [errorAt(folder, null, `${message}; a project to mend must run`)]
      : [warningAt(folder, null, message)]
  }
  if (failedHidden(verdict).length > 0) return []
  const mend =
    run.role === 'starter'
      ? 'passes every hidden test as it is; there is nothing left to solve'
      : 'passes every hidden test; add the test that tells it from the reference'
  return [errorAt(folder, null, mend)]
}

/**
 * True where nothing could be graded because the reference fails or the tests do not load: the author's to mend, where
 * other platform errors are the machine's. The sandbox names the challenge in these alone.
 */
export function isOwnFault({ verdict: { status, message, challenge } }: ProofRun): boolean {
  return status === 'platform-error' && (message ?? '').includes(` of the challenge "${challenge.slug}"`)
}

function judgeReference({ folder, verdict }: ProofRun): Problem[] {
  if (verdict.status === 'compile-error') {
    return [errorAt(folder, null, `the reference does not load: ${verdict.message ?? ''}`)]
  }
  const failed = verdict.tests.filter((test) => test.status !== 'passed')
  return failed.map((test) =>
    errorAt(folder, null, `the reference fails \`${test.name}\` (${test.visibility}): ${test.message ?? test.status}`),
  )
}

export function failedHidden(verdict: Verdict): TestResult[] {
  return verdict.tests.filter((test) => test.visibility === 'hidden' && test.status !== 'passed')
}
