import { fileURLToPath } from 'node:url'
import type { Files, Language, RunnableChallenge } from './challenge.ts'
import { openSandbox } from './pool/open-sandbox.ts'
import type { TestResult, Verdict } from './verdict.ts'

export interface SandboxOptions {
  /** Child processes that run at the same time. One more stands warm behind them. Default: the number of cores. */
  readonly children?: number
  /** Runs after which a child is replaced. Default: 500. */
  readonly retireAfterRuns?: number
  /** Called where a child ended and no limit explains it, with what is known: something for a log. */
  readonly onAccident?: (reason: string) => void
}

/** Interactive runs go before hidden grading, and that before regrades. */
export type RunPriority = 'interactive' | 'grading' | 'background'

export interface RunRequest {
  readonly challenge: RunnableChallenge
  readonly language: Language
  readonly submission: Files
  readonly tests: 'visible' | 'hidden' | 'all'
  /** Default: derived from the challenge's hash, so that a repeated run repeats itself. */
  readonly seed?: string
  /** Names of the tests to run, as verdicts have them; the verdict then holds these alone. Default: all. */
  readonly only?: ReadonlySet<string>
  /** Ends the run at the first test that does not pass; the verdict holds no test behind it. Default: false. */
  readonly bail?: boolean
  /** Default: `grading`. */
  readonly priority?: RunPriority
  /** Called as each test ends, in order. */
  readonly onTest?: (result: TestResult) => void
  /** Aborting takes the run out of the queue or kills its child; `run` then rejects with the signal's reason. */
  readonly signal?: AbortSignal
}

/** Tests that the author of the submission wrote: there is no reference that they could be measured by. */
export interface TryOutRequest extends Pick<RunRequest, 'challenge' | 'language' | 'submission' | 'onTest' | 'signal'> {
  /** Scripts for Vitest or Jest, by the path where they stand as seen from the submission's root. */
  readonly scripts: Files
}

export interface SandboxStatus {
  readonly children: number
  readonly idle: number
  readonly queued: number
  /** Which walls stand around a child, as words to print: "permission model", "bubblewrap", "other uid". */
  readonly walls: readonly string[]
}

export interface Sandbox {
  /** Resolves with a verdict whatever the submission does; rejects only when aborted or when the sandbox is closed. */
  run(request: RunRequest): Promise<Verdict>
  /**
   * Runs scripts of the candidate's own, ahead of all grading, in isolates and a process that serve no other run. They
   * see the submission and the helpers of the visible tests. The verdict has no score; a script that does not load is a
   * `compile-error`.
   */
  tryOut(request: TryOutRequest): Promise<Verdict>
  status(): SandboxStatus
  close(): Promise<void>
}

/**
 * Builds the children's program, finds out which walls this machine allows, and resolves when the first child is ready
 * behind them.
 *
 * @throws Error where no child process can be started at all.
 */
export function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  return openSandbox(fileURLToPath(new URL('./child/main.ts', import.meta.url)), options)
}
