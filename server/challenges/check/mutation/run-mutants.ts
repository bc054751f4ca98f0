import { createHash } from 'node:crypto'
import type {
  Edition,
  EditionResult,
  Files,
  Language,
  RunnableChallenge,
  Sandbox,
  TestStatus,
} from '../../../../sandbox/index.ts'
import type { CodeChallenge } from '../../format/challenge.ts'
import { toRunnable } from '../../to-runnable.ts'
import type { Instrumented } from './instrument.ts'
import type { Mutant } from './mutant.ts'
import { hitsIn, mutantOn, reachOf, reportScript, reportTest, switchable } from './switch.ts'

/** CPU time of one test, in milliseconds, where ten times the reference's own is not more: enough to tell a stop. */
const patienceMs = 120
/** The changed code may run this many times as often as it does in the reference, and a few times more. */
const hitFactor = 10
const fewHits = 1_000

/** What rejects a mutant that no test gets to see. */
export const loading = 'it does not load'

/** What the reference's hidden tests run of it. */
export interface Reach {
  /** CPU time of each test, by its name, in milliseconds. */
  readonly cpuMs: ReadonlyMap<string, number>
  /** By test, the numbers of the mutants whose code it runs. What runs as the program loads is run by all. */
  readonly mutants: ReadonlyMap<string, ReadonlySet<string>>
  /** Tests that the reference fails where they are run without the others. */
  readonly failing: readonly string[]
}

/** By test, how it ended; all but `passed` rejects the mutant. */
export type Outcome = ReadonlyMap<string, TestStatus>

/** A mutant, and the tests to try on it in their order. */
export interface Trial {
  readonly mutant: Mutant
  readonly tests: readonly string[]
}

/** An instrumented reference and its hidden tests, run in editions that differ in the mutant that is on. */
export class MutantRunner {
  readonly #sandbox: Sandbox
  readonly #challenge: RunnableChallenge
  readonly #language: Language
  readonly #program: Files
  readonly #hits = new Map<string, number>()

  constructor(sandbox: Sandbox, challenge: CodeChallenge, language: Language, { files }: Instrumented) {
    this.#sandbox = sandbox
    this.#language = language
    this.#program = switchable(files)
    this.#challenge = instrumentedChallenge(toRunnable(challenge, language), this.#program)
  }

  /** Must come first: it tells how often each mutant's code runs. */
  async reach(tests: readonly string[]): Promise<Reach> {
    const editions = [null, ...tests].map((test) => reachOf(test))
    const half = Math.ceil(editions.length / 2)
    const halves = [editions.slice(0, half), editions.slice(half)]
    const results = (await Promise.all(halves.map((some) => this.#run(some, false)))).flat()
    const cpuMs = new Map<string, number>()
    const mutants = new Map<string, ReadonlySet<string>>()
    const failing: string[] = []
    for (const [index, result] of results.entries()) {
      if (result.loadError) throw new Error(`The instrumented reference could not be run: ${result.loadError}`)
      const [test, report] = [tests[index - 1], result.tests.at(-1)]
      const hits = hitsIn(report?.console ?? '')
      for (const [id, count] of hits) this.#hits.set(id, Math.max(count, this.#hits.get(id) ?? 0))
      if (test === undefined) continue
      mutants.set(test, new Set(hits.keys()))
      cpuMs.set(test, result.tests[0]?.cpuMs ?? 0)
      if (result.tests[0]?.status !== 'passed') failing.push(test)
    }
    return { cpuMs, mutants, failing }
  }

  /**
   * What became of each: the tests that were run, and how they ended. All run in the isolates of one run,
   * where a mutant could spoil what those behind it find. So at the end the reference itself has to pass the tests that
   * came first; where it does not, each mutant is tried again in isolates of its own.
   */
  async try(trials: readonly Trial[], bail: boolean): Promise<readonly Outcome[]> {
    const editions = trials.map((trial) => this.#edition(trial))
    const unspoilt = { files: {}, tests: [...new Set(trials.flatMap(({ tests }) => tests.slice(0, 2)))] }
    const results = await this.#run([...editions, unspoilt], bail)
    if (results.at(-1)?.tests.every(({ status }) => status === 'passed')) return results.slice(0, -1).map(outcomes)
    const alone = await Promise.all(editions.map((edition) => this.#run([edition], bail)))
    return alone.flat().map(outcomes)
  }

  #edition({ mutant: { id }, tests }: Trial): Edition {
    return { files: mutantOn(id, hitFactor * (this.#hits.get(id) ?? 0) + fewHits), tests }
  }

  #run(editions: readonly Edition[], bail: boolean): Promise<readonly EditionResult[]> {
    return this.#sandbox.runEditions({
      challenge: this.#challenge,
      language: this.#language,
      submission: this.#program,
      editions,
      bail,
      priority: 'background',
    })
  }
}

function outcomes({ tests, loadError }: EditionResult): Outcome {
  if (loadError !== null) return new Map([[loading, 'failed']])
  return new Map(tests.map(({ name, status }) => [name, status]))
}

/**
 * The challenge as mutants see it. It has a hash of its own, because its reference (by which the sandbox measures time)
 * is the instrumented one, and one test more; console output does not count, because what was run comes out by it; and a
 * program that holds all its mutants needs more memory than the reference alone.
 */
function instrumentedChallenge(challenge: RunnableChallenge, program: Files): RunnableChallenge {
  const { limits, tests } = challenge
  return {
    ...challenge,
    hash: createHash('sha256').update(`mutants of ${challenge.hash}`).digest('hex'),
    reference: { ...challenge.reference, ...program },
    files: challenge.reference,
    tests: [...tests, reportScript(tests)],
    weights: { ...challenge.weights, [reportTest]: 0 },
    locked: [],
    limits: { cpuMs: Math.min(limits.cpuMs, patienceMs), memoryMb: limits.memoryMb * 2, outputKb: 10_240 },
  }
}
