import { packCases } from '../case-values.ts'
import type { Files, Language, Limits, TestFile } from '../challenge.ts'
import { LIMITS } from '../limits.ts'
import type { RunPriority } from '../sandbox.ts'
import type { TestStatus } from '../verdict.ts'
import { PlatformFault } from './fault.ts'
import { Leg, type LegEnd } from './leg.ts'
import type { Pool } from './pool.ts'
import { cpuLimitSentence, memoryLimitSentence } from './sentences.ts'
import { type KeyedTest, keyTests } from './test-key.ts'

/** One set of files against one set of tests: the visible ones, or the hidden ones. */
export interface Part {
  readonly files: Files
  readonly language: Language
  readonly tests: readonly TestFile[]
  readonly seed: string
  readonly limits: Limits
  readonly loadCpuMs: number
  readonly testCpuMs: (test: KeyedTest) => number
  /** Indexes, in order of collection, of tests that are not to run. Default: none. */
  readonly leaveOut?: readonly number[]
  /** Ends the part at the first test that does not pass. Default: false. */
  readonly bail?: boolean
  /** The tests are as foreign as the files. Default: false. */
  readonly foreignTests?: boolean
  readonly priority: RunPriority
  readonly signal?: AbortSignal
  /** Called as each test is decided, in order. */
  readonly onDecided?: (test: KeyedTest, decided: Decided) => void
}

export interface Decided {
  readonly status: TestStatus
  readonly message: string | null
  readonly console: string
  readonly cpuMs: number
}

export interface PartResult {
  readonly collected: readonly KeyedTest[]
  /** By the index of `collected`; complete unless there is a failure, or not all tests were asked for. */
  readonly decided: ReadonlyMap<number, Decided>
  /** The submission or the suite did not load. */
  readonly failure: { readonly of: 'submission' | 'suite'; readonly message: string } | null
  readonly cpuMs: number
  readonly peakMemoryMb: number
}

/** What runs a leg. */
export type Executor = Pick<Pool, 'execute'>

let lastId = 0

/** An id that no other run has, and those behind it where more are needed. */
export function nextRunId(count = 1): number {
  const id = lastId + 1
  lastId += count
  return id
}

/**
 * Runs a part to its end, in as many legs as that takes. Each leg decides one test at least: the one that a limit or an
 * accident stopped, if no other.
 *
 * An accident whose cause is not known (a child that dies, stands still or talks nonsense) may be ours. It is repeated
 * in a fresh child, and is the code's doing when it happens again at the same place.
 *
 * @throws PlatformFault where children cannot be started.
 */
export async function runPart(pool: Executor, part: Part): Promise<PartResult> {
  const run = new PartRun(part)
  while (!run.result) {
    const leg = run.nextLeg()
    const end = await pool.execute(
      {
        run: run.message(leg),
        leg,
        limits: {
          loadCpuMs: part.loadCpuMs,
          memoryMb: part.limits.memoryMb,
          testCpuMs: (index) => run.cpuLimitMs(leg, index),
        },
      },
      part.priority,
      part.signal,
    )
    run.conclude(leg, end)
  }
  return run.result
}

class PartRun {
  result: PartResult | null = null
  readonly #part: Part
  readonly #decided = new Map<number, Decided>()
  #collected: readonly KeyedTest[] | null = null
  #cpuMs = 0
  #peakMemoryMb = 0
  #bailed = false
  #accidentAt: string | null = null
  #accidents = 0

  constructor(part: Part) {
    this.#part = part
  }

  nextLeg(): Leg {
    return new Leg({
      id: nextRunId(),
      skip: new Set(this.#skipped()),
      expected: this.#collected,
      onTestEnd: (leg, end) => {
        this.#noteCollected(leg)
        this.#decide(end.index, end)
      },
    })
  }

  message(leg: Leg) {
    const { seed, language, files, tests, limits } = this.#part
    return {
      type: 'run',
      id: leg.id,
      seed,
      language,
      submission: files,
      tests: tests.map(packCases),
      memoryMb: limits.memoryMb,
      outputKb: limits.outputKb,
      skip: this.#skipped(),
      bail: this.#part.bail === true,
      foreignTests: this.#part.foreignTests === true,
    } as const
  }

  cpuLimitMs(leg: Leg, index: number): number {
    this.#noteCollected(leg)
    const test = this.#collected?.[index]
    return test ? this.#part.testCpuMs(test) : this.#part.loadCpuMs
  }

  conclude(leg: Leg, end: LegEnd): void {
    this.#noteCollected(leg)
    this.#cpuMs += leg.cpuMs
    this.#peakMemoryMb = Math.max(this.#peakMemoryMb, leg.peakMemoryMb)
    if (end.kind === 'unstarted') throw new PlatformFault(end.reason)
    if (leg.failure) this.#finish(leg.failure)
    else if (end.kind === 'stopped') this.#stop(leg, end)
    else if (end.kind === 'lost') this.#lose(leg)
    else if (leg.ends.size === 0) this.#decideNext(leg, 'crashed', 'This test never reported.')
    if (!this.result && this.#collected && (this.#bailed || this.#nextOpen() === undefined)) this.#finish(null)
  }

  #skipped(): number[] {
    return [...this.#decided.keys(), ...(this.#part.leaveOut ?? [])]
  }

  #noteCollected(leg: Leg): void {
    if (leg.collected) this.#collected ??= keyTests(leg.collected)
  }

  #stop(leg: Leg, { by, cpuMs }: Extract<LegEnd, { kind: 'stopped' }>): void {
    this.#cpuMs += cpuMs
    const index = leg.phase.at === 'testing' ? leg.phase.index : this.#nextOpen()
    const loading = leg.phase.at === 'loading'
    const limitMs = loading || index === undefined ? this.#part.loadCpuMs : this.cpuLimitMs(leg, index)
    const sentence = by === 'cpu' ? cpuLimitSentence(limitMs) : memoryLimitSentence(this.#part.limits.memoryMb)
    if (loading) this.#finish({ of: 'submission', message: `Loading the submission ${sentence}` })
    else this.#decideNext(leg, by === 'cpu' ? 'timeout' : 'memory', `It ${sentence}`, cpuMs)
  }

  #lose(leg: Leg): void {
    const place = leg.phase.at === 'testing' ? `test ${leg.phase.index}` : `${leg.phase.at} ${this.#nextOpen()}`
    this.#accidents = this.#accidentAt === place ? this.#accidents + 1 : 1
    this.#accidentAt = place
    if (this.#accidents < LIMITS.accidents) return
    const sentence = `ended the process that ran it, ${this.#accidents} times in a row.`
    if (leg.phase.at === 'loading') this.#finish({ of: 'submission', message: `Loading the submission ${sentence}` })
    else this.#decideNext(leg, 'crashed', `It ${sentence}`)
  }

  /** Decides the test at hand or, between two tests, the one that would have come next. */
  #decideNext(leg: Leg, status: TestStatus, message: string, cpuMs = 0): void {
    const index = leg.phase.at === 'testing' ? leg.phase.index : this.#nextOpen()
    if (index !== undefined) this.#decide(index, { status, message, console: '', cpuMs })
  }

  #decide(index: number, { status, message, console, cpuMs }: Decided): void {
    const test = this.#collected?.[index]
    if (!test) return
    const decided = { status, message, console, cpuMs }
    this.#decided.set(index, decided)
    this.#bailed ||= this.#part.bail === true && status !== 'passed'
    this.#part.onDecided?.(test, decided)
  }

  #nextOpen(): number | undefined {
    const skipped = new Set(this.#skipped())
    const index = (this.#collected ?? []).findIndex((_, index) => !skipped.has(index))
    return index === -1 ? undefined : index
  }

  #finish(failure: PartResult['failure']): void {
    this.result = {
      collected: this.#collected ?? [],
      decided: this.#decided,
      failure,
      cpuMs: this.#cpuMs,
      peakMemoryMb: this.#peakMemoryMb,
    }
  }
}
