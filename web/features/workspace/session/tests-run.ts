import type { CandidateRun } from '../../../../server/shared/attempts.ts'

/** The latest run of a challenge's visible tests; an earlier result stays visible while the next one is under way. */
export interface TestsRun {
  readonly isRunning: boolean
  readonly result: CandidateRun | null
  /** Why the latest try brought no result. */
  readonly fault: string | null
}

export const noRun: TestsRun = { isRunning: false, result: null, fault: null }

/** The latest try to submit a challenge. */
export interface HandingIn {
  readonly isUnderWay: boolean
  /** Why it was not taken. */
  readonly fault: string | null
}
