import type { CandidateRun, TestOutcome } from '../../../../server/shared/attempts.ts'

/** The tests of a run that have ended so far. */
export interface RunSoFar {
  readonly visible: readonly TestOutcome[]
  readonly own: readonly TestOutcome[]
}

/** The latest run of a challenge's tests; an earlier result stays visible while the next one is under way. */
export interface TestsRun {
  readonly isRunning: boolean
  /** What has come of the run that is under way, once it takes long enough to be worth showing; null before. */
  readonly soFar: RunSoFar | null
  readonly result: CandidateRun | null
  /** The work has changed since the result. */
  readonly isStale: boolean
  /** Why the latest try brought no result. */
  readonly fault: string | null
}

export const noRun: TestsRun = { isRunning: false, soFar: null, result: null, isStale: false, fault: null }
