import type { TestFile } from '../challenge.ts'
import { LIMITS } from '../limits.ts'
import type { TryOutRequest } from '../sandbox.ts'
import type { TestResult, Verdict } from '../verdict.ts'
import { PlatformFault } from './fault.ts'
import { seedOf } from './reference.ts'
import { type Decided, type Executor, runPart } from './run-part.ts'
import { layOver } from './submission.ts'
import type { KeyedTest } from './test-key.ts'
import { compileError, graded, platformError, type VerdictHead } from './verdicts.ts'

/**
 * Runs what the submission's author wrote to try it out. Nobody vouches for these tests, so no other run meets the
 * isolates that they ran in, each may use the challenge's own limits, and all of them together a time by the clock.
 */
export async function tryOut(pool: Executor, request: TryOutRequest): Promise<Verdict> {
  const { challenge, language, signal, onTest } = request
  const seed = seedOf(challenge)
  const head: VerdictHead = { challenge: { slug: challenge.slug, hash: challenge.hash }, language, seed }
  const layered = layOver(challenge, request.submission)
  if ('refused' in layered) return compileError(head, layered.refused)
  const results: TestResult[] = []
  const patience = AbortSignal.timeout(LIMITS.foreignRunMs)
  try {
    const part = await runPart(pool, {
      files: layered.files,
      language,
      tests: testsOf(request),
      seed,
      limits: challenge.limits,
      loadCpuMs: Math.max(challenge.limits.cpuMs, LIMITS.loadCpuMs),
      testCpuMs: () => challenge.limits.cpuMs,
      foreignTests: true,
      priority: 'interactive',
      signal: signal ? AbortSignal.any([signal, patience]) : patience,
      onDecided: (test, decided) => {
        const result = resultOf(test, decided)
        results.push(result)
        if (onTest) queueMicrotask(() => onTest(result))
      },
    })
    const effort = { cpuMs: part.cpuMs, peakMemoryMb: part.peakMemoryMb }
    if (part.failure) return compileError(head, part.failure.message, results, effort)
    return graded(head, results, effort)
  } catch (error) {
    if (error instanceof PlatformFault) return platformError(head, error.message)
    if (!patience.aborted || signal?.aborted) throw error
    return compileError(head, `This took longer than ${LIMITS.foreignRunMs / 1_000} seconds and was ended.`, results)
  }
}

/** The scripts, and what the author of the challenge lets the visible tests share. */
function testsOf({ challenge, scripts }: TryOutRequest): TestFile[] {
  const helpers = challenge.tests.filter(({ visibility, form }) => visibility === 'visible' && form === 'support')
  const own = Object.entries(scripts).map(
    ([path, text]) => ({ path, text, visibility: 'visible', form: 'script' }) as const,
  )
  return [...helpers.filter(({ path }) => !Object.hasOwn(scripts, path)), ...own]
}

function resultOf({ title, group }: KeyedTest, { status, cpuMs, message, console }: Decided): TestResult {
  return { name: title, group, visibility: 'visible', status, weight: 0, cpuMs, message, console }
}
