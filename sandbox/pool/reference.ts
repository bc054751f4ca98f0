import { createHash } from 'node:crypto'
import type { Language, RunnableChallenge, TestFile, TestVisibility } from '../challenge.ts'
import { LIMITS } from '../limits.ts'
import type { RunPriority } from '../sandbox.ts'
import { PlatformFault } from './fault.ts'
import { type Executor, type PartResult, runPart } from './run-part.ts'
import type { KeyedTest } from './test-key.ts'

/** What the reference showed about the tests of one visibility, on this machine, a moment ago. */
export interface Reference {
  /** The list of tests, which a submission cannot make longer, shorter or other. */
  readonly tests: readonly KeyedTest[]
  readonly loadCpuMs: number
  /** CPU time granted to the test of that key. */
  readonly testCpuMs: ReadonlyMap<string, number>
}

export interface ReferenceRequest {
  readonly challenge: RunnableChallenge
  readonly language: Language
  readonly visibility: TestVisibility
  readonly priority: RunPriority
}

/** Runs references in the pool that runs the submissions, and keeps what they showed for a while. */
export class References {
  readonly #pool: Executor
  readonly #now: () => number
  readonly #kept = new Map<string, { readonly at: number; readonly reference: Promise<Reference> }>()

  constructor(pool: Executor, now: () => number = () => performance.now()) {
    this.#pool = pool
    this.#now = now
  }

  /** @throws PlatformFault where the challenge's own reference does not pass its own tests. */
  of(request: ReferenceRequest): Promise<Reference> {
    const key = JSON.stringify([request.challenge.hash, request.language, request.visibility])
    const kept = this.#kept.get(key)
    if (kept && this.#now() - kept.at < LIMITS.calibrationMs) return kept.reference
    const reference = measure(this.#pool, request)
    this.#kept.delete(key)
    this.#kept.set(key, { at: this.#now(), reference })
    // A fault may have been of the moment, so the next run asks again.
    reference.catch(() => this.#kept.delete(key))
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= LIMITS.calibrations) break
      this.#kept.delete(oldest)
    }
    return reference
  }
}

/** Not a secret: it makes the clock and the random numbers of a challenge the same in every run of it. */
export function seedOf({ hash }: RunnableChallenge): string {
  return createHash('sha256').update(`seed of ${hash}`).digest('hex').slice(0, 16)
}

/** The tests of one visibility. Helpers of the visible tests serve the hidden ones too, not the other way round. */
export function testsOf(challenge: RunnableChallenge, visibility: TestVisibility): readonly TestFile[] {
  const own = challenge.tests.filter((test) => test.visibility === visibility)
  if (visibility === 'visible') return own
  const paths = new Set(own.map((test) => test.path))
  const shared = challenge.tests.filter((test) => test.form === 'support' && test.visibility === 'visible')
  return [...own, ...shared.filter((test) => !paths.has(test.path))]
}

async function measure(pool: Executor, request: ReferenceRequest): Promise<Reference> {
  const { challenge, visibility } = request
  const result = await runPart(pool, {
    files: challenge.reference,
    language: request.language,
    tests: testsOf(challenge, visibility),
    seed: seedOf(challenge),
    limits: challenge.limits,
    loadCpuMs: LIMITS.referenceCpuMs,
    testCpuMs: () => LIMITS.referenceCpuMs,
    priority: request.priority,
  })
  const fault = faultOf(result, request)
  if (fault) throw new PlatformFault(fault)
  const tests = result.collected
  const { cpuMs } = challenge.limits
  return {
    tests,
    loadCpuMs: grantedCpuMs(Math.max(cpuMs, LIMITS.loadCpuMs), result.cpuMs),
    testCpuMs: new Map(
      tests.map(({ key }, index) => [key, grantedCpuMs(cpuMs, result.decided.get(index)?.cpuMs ?? 0)]),
    ),
  }
}

/**
 * The larger of a limit and ten times what the reference needs. It grows by doubling, because it stands in verdicts: a
 * figure that followed every measurement would differ each time.
 */
export function grantedCpuMs(limitMs: number, referenceMs: number): number {
  let granted = limitMs
  while (granted < referenceMs * LIMITS.referenceFactor) granted *= 2
  return granted
}

function faultOf(result: PartResult, { challenge, language, visibility }: ReferenceRequest): string | null {
  const whose = `of the challenge "${challenge.slug}"`
  if (result.failure?.of === 'suite') return `The ${visibility} tests ${whose} do not load: ${result.failure.message}`
  if (result.failure) return `The ${language} reference ${whose} does not load: ${result.failure.message}`
  if (result.collected.length === 0) return `The ${visibility} test files ${whose} hold no test.`
  const failed = result.collected.flatMap((test, index) => {
    const decided = result.decided.get(index)
    return decided?.status === 'passed' ? [] : [`${test.name}: ${decided?.message ?? 'never reported'}`]
  })
  if (failed.length === 0) return null
  return `The ${language} reference ${whose} fails ${failed.length} of its ${visibility} tests:\n${failed.join('\n')}`
}
