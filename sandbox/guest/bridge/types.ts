import type { TestFile } from '../../challenge.ts'
import type { CollectedTest } from '../../child/protocol.ts'
import type { GuestModules } from '../../languages/language.ts'
import type { TestStatus } from '../../verdict.ts'
import type { Rest } from './wire.ts'

/**
 * What stands on the two sides of the wall.
 *
 *   child's main isolate ── boot(link) ──► candidate's isolate: environment, loader, submission
 *                        └─ boot(link) ──► tests' isolate: environment, harness, expect, suites
 *   bridge: one endpoint in each of the two, joined by `link.send`
 *
 * A bundle (`guest/candidate-entry.ts`, `guest/tests-entry.ts`) is a script whose completion value is a `GuestProgram`.
 * It is evaluated once, in a snapshot of the isolate's heap. `boot` joins it to a run; `begin` starts the run.
 */
export interface GuestProgram<Guest> {
  /** The guest of one run. In the tests' isolate, where runs follow each other, a new one each time. */
  boot(link: RunLink): Guest
  /**
   * True where nothing has been changed that a later run in this isolate would see: no built-in object, nothing of the
   * environment, nothing of the assertion library.
   */
  isPristine(): boolean
}

/** What V8 itself can do, and no code in an isolate could do without it. */
export interface Natives {
  /** Runs this realm's microtasks until none is left. Nothing else ever runs them while a test runs. */
  readonly drain: () => void
  readonly isProxy: (value: unknown) => boolean
  /** True for an array whose elements are kept one by one: it is sparse, or has elements with attributes. */
  readonly isSparse: (value: unknown) => boolean
}

/** What the child gives to an isolate for a run. Foreign code must never reach any of it. */
export interface RunLink {
  /** Hands a message to the other endpoint and returns its answer. Only the bridge calls it. */
  readonly send: (message: string) => string
  /** Sets what answers the other endpoint's messages. Only the bridge calls it. */
  readonly receive: (handler: (message: string) => string) => void
  /**
   * Memory that both realms see, two numbers. `[0]` is the virtual time in milliseconds since 1970; whoever reads it
   * may move it. `[1]` is 1 where it stands still, under fake timers.
   */
  readonly clock: Float64Array
  /** The sources of the library's parts (`guest/library`), as JSON; asked for when a realm first needs one. */
  readonly library: () => string
  /** Ends the run at the test at hand, which gets that status: all further calls into the candidate's realm throw. */
  readonly abort: (status: 'output') => void
}

export type GuestHost = Natives & RunLink

export interface CandidateGuest {
  /** Covers what V8 adds to the realm only as it is made from a snapshot. */
  complete(): void
  /** Starts the run, or starts over: every module is loaded anew. Objects of the language stay what they have become. */
  begin(run: CandidateRun): void
}

export interface CandidateRun {
  readonly seed: string
  readonly modules: GuestModules
}

export interface TestsGuest {
  /** Starts the run. After its end another may begin. */
  begin(run: TestsRun): void
  /** Loads every suite, in order. */
  collect(): Collected
  /** Runs one test with its hooks to its end, in virtual time. Never throws for anything a test does. */
  run(index: number): TestOutcome
  /** Undoes what the suites have mocked. Nothing of the run happens after it. */
  end(): void
  /** The globals that are this run's own. */
  readonly globals: ReadonlySet<PropertyKey>
}

export interface TestsRun {
  readonly seed: string
  /** Scripts, and the support files they import; compiled. */
  readonly modules: GuestModules
  /** The suites in order. The text of a script is in `modules`. */
  readonly suites: readonly TestFile[]
  /** Paths of the submission's files, so that an import can be told to be one of theirs. */
  readonly submission: readonly string[]
  /** True where a module of the submission awaits at its top level. */
  readonly asynchronous: boolean
  /** Indexes of tests that are not to be run. */
  readonly skip: readonly number[]
  /** Indexes of those that are, where they are run in another order than they were collected in. */
  readonly order?: readonly number[]
  readonly outputKb: number
  /** The suites are foreign code: what memory limits do not count is taken away from them, too. */
  readonly foreign?: boolean
}

/** `submission`: what a suite threw is the submission's failure to load. */
export type Collected =
  | { readonly tests: readonly CollectedTest[] }
  | { readonly failure: 'submission' | 'suite'; readonly message: string }

export interface TestOutcome {
  readonly status: TestStatus
  readonly message: string | null
  readonly console: string
}

/**
 * The seam between two realms. Whatever goes through arrives as a value of the receiving realm: plain data as native
 * data that stays in step on both sides, everything else as an object that stands for the one on the other side.
 * What comes back is the object it was.
 */
export interface Bridge {
  /** Calls a service of the other realm. Arguments, result and what is thrown cross like any value. */
  call(service: string, ...args: unknown[]): unknown
  /** Offers services to the guest code of the other realm. Foreign code of the other realm cannot name them. */
  serve(services: Readonly<Record<string, (...args: never[]) => unknown>>): void
  /** True where the value was made in the other realm. */
  isForeign(value: unknown): boolean
}

/** The endpoint of the tests' realm, which trusts nothing that comes over. */
export interface TestsBridge extends Bridge {
  /**
   * Runs the microtasks of both realms and lets `advance` move virtual time, until `promise` has settled.
   * Returns false where nothing is left that could ever settle it, or `advance` returned false.
   *
   * @param advance fires the next timer; false when there is none.
   */
  settle(promise: Promise<unknown>, advance: () => boolean): boolean
  /**
   * Calls a foreign function with a list of arguments, as JSON text. The arguments are the function's alone, and what it
   * returns is the caller's: where it is plain data, no object of it is known to the other side.
   */
  callWith(target: object, data: string): unknown
  /** Called before the tests' own code (`depth` 0) enters the candidate's realm; calls that it makes itself are not. */
  beforeCall(hook: () => void): void
  /** Says what of all that has crossed the tests look at again, though it may not have crossed once more. */
  rest(which: Rest): void
  /** Runs the microtasks of both realms until none is left in either. */
  drain(): void
  /**
   * Assertions that failed inside call-backs since this was last asked. They fail their test even where candidate code
   * swallowed what they threw.
   */
  takeFailures(): readonly unknown[]
  /** Number of calls from the candidate's realm that are being answered. 0: the tests' own code is running. */
  readonly depth: number
}
