import { createHash } from 'node:crypto'
import type { Files, Language, RunnableChallenge, Sandbox, Verdict } from '../../../../sandbox/index.ts'
import type { CodeChallenge } from '../../format/challenge.ts'
import { toRunnable } from '../../to-runnable.ts'
import type { Instrumented } from './instrument.ts'
import type { Mutant } from './mutant.ts'
import { Probes } from './probes.ts'
import { hitPrecision, hitsIn, withCoverage, withMutant } from './switch.ts'

/** CPU time of one test, in milliseconds, where ten times the reference's own is not more: enough to tell a stop. */
const patienceMs = 250
/** The changed code may run this many times as often as it does in the reference, and a few times more. */
const hitFactor = 10
const fewHits = 1_000

/** What rejects a mutant that no test gets to see. */
const loading = 'it does not load'

/** An instrumented reference and the hidden tests: runs what is asked of it, one mutant at a time. */
export class MutantRunner {
  readonly #sandbox: Sandbox
  readonly #challenge: RunnableChallenge
  readonly #language: Language
  readonly #instrumented: Files
  readonly #count: number
  #hits = new Map<string, number>()
  #probes = new Probes(new Map(), new Set())

  constructor(sandbox: Sandbox, challenge: CodeChallenge, language: Language, { files, mutants }: Instrumented) {
    this.#sandbox = sandbox
    this.#language = language
    this.#instrumented = files
    this.#count = mutants.length
    this.#challenge = instrumentedChallenge(toRunnable(challenge, language), files)
  }

  /**
   * Runs the reference with nothing switched on. Must come first: it tells how often each mutant's code runs.
   *
   * @param needed tests that are known to be needed
   */
  async cover(needed: ReadonlySet<string>): Promise<Verdict> {
    const verdict = await this.#run(withCoverage(this.#instrumented, this.#count), {})
    this.#hits = hitsIn(verdict.console)
    this.#probes = new Probes(new Map(verdict.tests.map(({ name, cpuMs }) => [name, cpuMs])), needed)
    return verdict
  }

  /** Hidden tests that nothing is known to need. */
  get open(): ReadonlySet<string> {
    return this.#probes.open
  }

  /** The name of a hidden test that rejects the mutant; null where none does. */
  async killer(mutant: Mutant): Promise<string | null> {
    const probes = this.#probes.next()
    // As long as there are open tests among them, each is worth its result.
    const [probed] = await this.killersAmong(mutant, probes, this.open.size === 0)
    if (probed !== undefined) return probed
    const files = this.#files(mutant)
    for (const only of this.#probes.others(probes)) {
      const [killer] = this.#note(rejects(await this.#run(files, { only, bail: true })))
      if (killer !== undefined) return killer
    }
    return null
  }

  /** Which of these tests reject the mutant. */
  async killersAmong(mutant: Mutant, tests: ReadonlySet<string>, bail = false): Promise<readonly string[]> {
    if (tests.size === 0) return []
    return this.#note(rejects(await this.#run(this.#files(mutant), { only: tests, bail })))
  }

  #note(killers: readonly string[]): readonly string[] {
    for (const killer of killers) if (killer !== loading) this.#probes.noteKill(killer)
    return killers
  }

  /** By test, the mutants whose code it runs, in isolates of its own. */
  async reach(tests: readonly string[]): Promise<Map<string, ReadonlySet<string>>> {
    const files = withCoverage(this.#instrumented, this.#count)
    const entries = tests.map(async (test) => {
      const { console } = await this.#run(files, { only: new Set([test]) })
      return [test, new Set(hitsIn(console).keys())] as const
    })
    return new Map(await Promise.all(entries))
  }

  #files({ id }: Mutant): Files {
    const hits = (this.#hits.get(id) ?? 0) * hitPrecision
    return withMutant(this.#instrumented, id, hitFactor * hits + fewHits)
  }

  #run(submission: Files, part: { readonly bail?: boolean; readonly only?: ReadonlySet<string> }): Promise<Verdict> {
    return this.#sandbox.run({
      challenge: this.#challenge,
      language: this.#language,
      submission,
      tests: 'hidden',
      priority: 'background',
      ...part,
    })
  }
}

/**
 * The challenge as mutants see it. It has a hash of its own, because its reference (by which the sandbox measures time)
 * is the instrumented one; console output does not count, because coverage comes out by it; and a program that holds all
 * its mutants needs more memory than the reference alone.
 */
function instrumentedChallenge(challenge: RunnableChallenge, instrumented: Files): RunnableChallenge {
  const { limits } = challenge
  return {
    ...challenge,
    hash: createHash('sha256').update(`mutants of ${challenge.hash}`).digest('hex'),
    reference: { ...challenge.reference, ...withMutant(instrumented, '-1', 0) },
    files: challenge.reference,
    locked: [],
    limits: { cpuMs: Math.min(limits.cpuMs, patienceMs), memoryMb: limits.memoryMb * 2, outputKb: 10_240 },
  }
}

function rejects(verdict: Verdict): string[] {
  if (verdict.status === 'platform-error') throw new Error(`A mutant could not be run: ${verdict.message}`)
  if (verdict.status === 'compile-error') return [loading]
  return verdict.tests.filter(({ status }) => status !== 'passed').map(({ name }) => name)
}
