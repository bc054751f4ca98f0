import type { CandidateScriptRun } from '../../../../server/shared/attempts.ts'

/** The latest run of a script of the candidate's own. */
export interface ScriptRun {
  readonly isRunning: boolean
  readonly result: CandidateScriptRun | null
  /** Why the latest try brought no result. */
  readonly fault: string | null
}

export const noScriptRun: ScriptRun = { isRunning: false, result: null, fault: null }
