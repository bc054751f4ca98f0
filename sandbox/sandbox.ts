import { fileURLToPath } from 'node:url'
import type { Files, Language, RunnableChallenge, TestVisibility } from './challenge.ts'
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

/** A submission with some files exchanged, and what to ask of it. */
export interface Edition {
  /** Laid over the submission as they are. */
  readonly files: Files
  /** Names of tests, as verdicts have them, the first to run first; those of one file are run together. */
  readonly tests: readonly string[]
  /** Default: that of the challenge. */
  readonly seed?: string
}

/** Many editions of one submission, whose author is trusted not to let them spoil each other's results. */
export interface EditionsRequest
  extends Pick<RunRequest, 'challenge' | 'language' | 'submission' | 'bail' | 'priority' | 'signal'> {
  readonly editions: readonly Edition[]
  /** Which tests the names are of. Default: `hidden`. */
  readonly visibility?: TestVisibility
}

/** What became of an edition. */
export interface EditionResult {
  /** Those that were run, in the order of the run. */
  readonly tests: readonly TestResult[]
  /** Why it does not load, or declares other tests than the reference; null where it does not. */
  readonly loadError: string | null
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
  /**
   * Runs editions of a submission one after the other, in the isolates of one run: what they have in common is compiled
   * once, and each loads its modules anew. The built-in objects stay as the one before has left them, so this is for what
   * the challenge's author has written, such as mutants of the reference. Rejects where the challenge's own reference
   * fails, too.
   */
  runEditions(request: EditionsRequest): Promise<readonly EditionResult[]>
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
