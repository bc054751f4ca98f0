/**
 * What the sandbox needs to know of a challenge to run a submission against it. Plain data: whoever reads the
 * challenge's folder (or a database row) builds one of these; the sandbox never touches a file of a challenge itself.
 */

/** Paths are relative, use `/`, and have no `.` or `..` part. */
export type Files = Readonly<Record<string, string>>

export type Language = 'javascript' | 'typescript'

export type TestVisibility = 'visible' | 'hidden'

/** How a case's result is compared with what the author expects. */
export type Comparison = 'exact' | 'close' | 'unordered'

export type Case = {
  readonly name: string
  readonly args: readonly unknown[]
} & ({ readonly expect: unknown } | { readonly throws: string })

/** Language-independent tests: one export of one module, called with data. */
export interface CaseSuite {
  readonly group: string
  /** A file of the submission, without its extension. */
  readonly module: string
  /** The export that is called. */
  readonly call: string
  readonly compare: Comparison
  readonly cases: readonly Case[]
}

/** A file below `tests/visible` or `tests/hidden`. `path` is where it stands as seen from the candidate's root. */
export type TestFile = { readonly path: string; readonly visibility: TestVisibility } & (
  | { readonly form: 'cases'; readonly suite: CaseSuite }
  /** A Vitest or Jest suite. */
  | { readonly form: 'script'; readonly text: string }
  /** A helper or fixture that scripts import; it holds no tests of its own. */
  | { readonly form: 'support'; readonly text: string }
)

export interface Limits {
  /** CPU time of one test, in milliseconds. */
  readonly cpuMs: number
  /** Heap of one run, in MiB. */
  readonly memoryMb: number
  /** Console output of one run, in KiB. */
  readonly outputKb: number
}

export interface RunnableChallenge {
  readonly slug: string
  /** Names the exact content; two challenges with one hash are the same challenge. */
  readonly hash: string
  /** What the candidate was given, in the language of the run. */
  readonly files: Files
  /** The reference in that language: `files` with the solution laid over it. */
  readonly reference: Files
  readonly tests: readonly TestFile[]
  /** Paths that the candidate may read and not change. */
  readonly locked: readonly string[]
  readonly limits: Limits
  /** Weight of each test of a group; a group that is not named weighs 1. */
  readonly weights: Readonly<Record<string, number>>
}
