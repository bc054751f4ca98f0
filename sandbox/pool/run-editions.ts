import { packCases } from '../case-values.ts'
import { LIMITS } from '../limits.ts'
import type { Edition, EditionResult, EditionsRequest } from '../sandbox.ts'
import type { TestStatus } from '../verdict.ts'
import { EditionsLeg } from './editions-leg.ts'
import { PlatformFault } from './fault.ts'
import type { Leg, LegEnd } from './leg.ts'
import { type Reference, type References, seedOf, testsOf } from './reference.ts'
import { Results } from './results.ts'
import { type Executor, nextRunId } from './run-part.ts'
import { cpuLimitSentence, memoryLimitSentence } from './sentences.ts'
import { layOver } from './submission.ts'
import { keyTests } from './test-key.ts'

/**
 * Runs editions to their end, in as many legs as that takes: whatever ends a child or its isolates ends a leg, and the
 * editions behind it go on in the next. An edition that ended them by its memory or by an accident, after others had
 * been there before it, is asked once more with nobody before it.
 *
 * @throws PlatformFault where the reference fails, or children cannot be started.
 */
export async function runEditions(
  pool: Executor,
  references: References,
  request: EditionsRequest,
): Promise<readonly EditionResult[]> {
  const { challenge, language, visibility = 'hidden', priority = 'grading' } = request
  const layered = layOver(challenge, request.submission)
  if ('refused' in layered) throw new PlatformFault(layered.refused)
  const reference = await references.of({ challenge, language, visibility, priority })
  const run = new EditionsRun(request, reference)
  while (run.next.length > 0) {
    const leg = new EditionsLeg(nextRunId(run.next.length), run.next.length)
    const limits = {
      loadCpuMs: reference.loadCpuMs,
      memoryMb: challenge.limits.memoryMb,
      testCpuMs: (index: number) => run.cpuLimitMs(index),
    }
    const message = { ...run.message(leg), submission: layered.files }
    run.conclude(leg, await pool.execute({ run: message, leg, limits }, priority, request.signal))
  }
  return run.results
}

class EditionsRun {
  readonly results: EditionResult[] = []
  readonly #request: EditionsRequest
  readonly #reference: Reference
  readonly #titles: ReadonlyMap<string, number>
  readonly #of: Results
  #accidents = 0

  constructor(request: EditionsRequest, reference: Reference) {
    this.#request = request
    this.#reference = reference
    this.#titles = new Map(reference.tests.map(({ title }, index) => [title, index]))
    this.#of = new Results(request.challenge, request.visibility ?? 'hidden', reference)
  }

  get next(): readonly Edition[] {
    return this.#request.editions.slice(this.results.length)
  }

  cpuLimitMs(index: number): number {
    const test = this.#reference.tests[index]
    return test ? this.#of.cpuLimitMs(test) : this.#request.challenge.limits.cpuMs
  }

  message(leg: EditionsLeg) {
    const { challenge, language, visibility = 'hidden', bail = false } = this.#request
    return {
      type: 'run',
      id: leg.current.id,
      seed: seedOf(challenge),
      language,
      tests: testsOf(challenge, visibility).map(packCases),
      memoryMb: challenge.limits.memoryMb,
      outputKb: challenge.limits.outputKb,
      skip: [],
      bail,
      foreignTests: false,
      editions: this.next.map(({ files, tests, seed }) => ({
        files,
        order: this.#orderOf(tests),
        ...(seed && { seed }),
      })),
    } as const
  }

  conclude(leg: EditionsLeg, end: LegEnd): void {
    if (end.kind === 'unstarted') throw new PlatformFault(end.reason)
    const isFirst = leg.ended.length <= 1
    for (const ended of leg.ended) {
      const result = this.#resultOf(ended)
      const isSuspect = ended.retire && !isFirst
      if (!isSuspect) this.#note(result)
    }
    if (end.kind === 'done') return
    const alone = leg.ended.length === 0
    if (end.kind === 'stopped' && (end.by === 'cpu' || alone)) this.#note(this.#stopped(leg.current, end))
    else if (end.kind === 'lost' && alone) this.#lose(leg.current)
  }

  #note(result: EditionResult): void {
    this.results.push(result)
    this.#accidents = 0
  }

  #lose(leg: Leg): void {
    this.#accidents += 1
    if (this.#accidents < LIMITS.accidents) return
    this.#note(this.#broken(leg, 'crashed', `It ended the process that ran it, ${this.#accidents} times in a row.`, 0))
  }

  #stopped(leg: Leg, { by, cpuMs }: Extract<LegEnd, { kind: 'stopped' }>): EditionResult {
    const limitMs = leg.phase.at === 'testing' ? this.cpuLimitMs(leg.phase.index) : this.#reference.loadCpuMs
    if (by === 'cpu') return this.#broken(leg, 'timeout', `It ${cpuLimitSentence(limitMs)}`, cpuMs)
    return this.#broken(leg, 'memory', `It ${memoryLimitSentence(this.#request.challenge.limits.memoryMb)}`, cpuMs)
  }

  /** What was decided of an edition until the test at hand ended it; outside of tests it does not load. */
  #broken(leg: Leg, status: TestStatus, message: string, cpuMs: number): EditionResult {
    const { tests, loadError } = this.#resultOf(leg)
    const test = leg.phase.at === 'testing' ? this.#reference.tests[leg.phase.index] : undefined
    const result = test && this.#of.ofTest(test, { status, message, console: '', cpuMs })
    return result ? { tests: [...tests, result], loadError } : { tests, loadError: loadError ?? message }
  }

  #resultOf(leg: Leg): EditionResult {
    const { collected, failure } = leg
    if (failure) return { tests: [], loadError: failure.message }
    const keys = keyTests(collected ?? []).map(({ key }) => key)
    const isReference = this.#reference.tests.every(({ key }, index) => keys[index] === key)
    if (!isReference) return { tests: [], loadError: 'It has other tests than the reference.' }
    const tests = [...leg.ends.values()].flatMap((end) => {
      const test = this.#reference.tests[end.index]
      return (test && this.#of.ofTest(test, end)) ?? []
    })
    return { tests, loadError: null }
  }

  /** Of one file after the other, as state that a file has set up lasts until the next one. */
  #orderOf(titles: readonly string[]): number[] {
    const indexes = titles.flatMap((title) => this.#titles.get(title) ?? [])
    return [...Map.groupBy(indexes, (index) => this.#reference.tests[index]?.file).values()].flat()
  }
}
