import type { Files, Language, TestFile } from '../challenge.ts'
import type { TestStatus } from '../verdict.ts'

/**
 * What passes between the parent (which holds the queue, the clock of last resort and the score) and a child process
 * (which holds the isolates and no secret). The parent trusts the shape of nothing that comes back.
 *
 * A run in a child:  run → collected → (test-start → test-end)* → done → ready
 *                    run → load-error → done → ready      the submission does not parse or load
 *                    run → suite-error → done → ready     the author's tests do not parse or load
 * `ready` stands before the first run and after each, when the next pair of isolates is made. Anything else (silence,
 * an exit, a wrong order) is an accident of the test that had started, or of the run.
 *
 * On the wire a message is its length in four bytes, little-endian, and that many bytes of JSON: to the child on its
 * standard input, from it on file descriptor 3.
 */

/** One run in one fresh pair of isolates. */
export interface ChildRun {
  readonly type: 'run'
  readonly id: number
  readonly seed: string
  readonly language: Language
  /** The candidate's files, already laid over the challenge's, with nothing in them that could stand for a test. */
  readonly submission: Files
  readonly tests: readonly TestFile[]
  readonly memoryMb: number
  /** Console output in KiB after which the test at hand is stopped. */
  readonly outputKb: number
  /** Indexes (in order of collection) of tests that were decided in an earlier isolate of this run, or not asked for. */
  readonly skip: readonly number[]
  /** Whether the run is over at the first test that does not pass. */
  readonly bail: boolean
  /** The tests are as foreign as the submission: nothing that they ran in serves another run. */
  readonly foreignTests: boolean
  /**
   * Runs the submission in these editions instead, one after the other in the one pair of isolates. Each is a run in the
   * eyes of the parent; their ids count on from `id`. What ends the isolates ends the runs behind it.
   */
  readonly editions?: readonly ChildEdition[]
}

export interface ChildEdition {
  /** Laid over the submission. */
  readonly files: Files
  /** Indexes (in order of collection) of the tests to run, in this order; those of one file stand together. */
  readonly order: readonly number[]
  /** Default: that of the run. */
  readonly seed?: string
}

export interface CollectedTest {
  readonly name: string
  readonly group: string
  /** The test file's path. */
  readonly file: string
}

/** What a child finds true of itself before it has seen any foreign code. */
export interface ChildWalls {
  /** Node's permission model refuses it files, processes and the network. */
  readonly permissions: boolean
  /** Its user, or null where the system has no such thing. */
  readonly uid: number | null
}

export type ChildMessage =
  | { readonly type: 'ready'; readonly walls: ChildWalls }
  | { readonly type: 'collected'; readonly id: number; readonly tests: readonly CollectedTest[] }
  | { readonly type: 'test-start'; readonly id: number; readonly index: number }
  | {
      readonly type: 'test-end'
      readonly id: number
      readonly index: number
      readonly status: TestStatus
      readonly message: string | null
      readonly console: string
      readonly cpuMs: number
    }
  /** The submission does not parse, link or load. `message` names file, line and column. */
  | { readonly type: 'load-error'; readonly id: number; readonly message: string }
  /** The author's tests do not parse or load, or hold no test: ours to mend, never scored. */
  | { readonly type: 'suite-error'; readonly id: number; readonly message: string }
  | {
      readonly type: 'done'
      readonly id: number
      readonly cpuMs: number
      readonly peakMemoryMb: number
      /** True where something odd happened and this process should run nothing more. */
      readonly retire: boolean
    }
