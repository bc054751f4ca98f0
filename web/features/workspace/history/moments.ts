import type { CandidateSubmission } from '../../../../server/shared/attempts.ts'
import type { WorkLanguage } from '../../../../server/shared/challenges.ts'
import type { WorkRun } from '../../../../server/shared/work-history.ts'

/** A state of the work that can be gone back to. */
export interface Moment {
  readonly id: string
  readonly kind: 'run' | 'submission'
  readonly language: WorkLanguage
  /** Milliseconds since the attempt started. */
  readonly at: number
  /** What came of it, in a few words; empty where that is not told. */
  readonly outcome: string
}

/** The runs and submissions of a challenge, the latest first. */
export function momentsOf(
  challenge: string,
  runs: readonly WorkRun[],
  submissions: readonly CandidateSubmission[],
): Moment[] {
  const ofChallenge = runs.filter((run) => run.challenge === challenge)
  return [
    ...ofChallenge.map(
      ({ id, language, at, ...run }): Moment => ({ id, kind: 'run', language, at, outcome: outcomeOf(run) }),
    ),
    ...submissions.map(
      ({ id, language, at, hidden }): Moment => ({
        id,
        kind: 'submission',
        language,
        at,
        outcome: hidden ? `${hidden.passed} of ${hidden.total} hidden tests passed` : '',
      }),
    ),
  ].sort((a, b) => b.at - a.at)
}

function outcomeOf({ status, passed, failed }: Pick<WorkRun, 'status' | 'passed' | 'failed'>): string {
  if (status === 'compile-error') return 'did not load'
  if (status === 'platform-error') return 'did not run, through our fault'
  return `${passed} of ${passed + failed} visible tests passed`
}
