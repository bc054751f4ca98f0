import type { TestVisibility } from '../challenge.ts'
import type { RunRequest } from '../sandbox.ts'
import type { TestResult, Verdict } from '../verdict.ts'
import { PlatformFault } from './fault.ts'
import type { Pool } from './pool.ts'
import { type References, seedOf, testsOf } from './reference.ts'
import { Results } from './results.ts'
import { runPart } from './run-part.ts'
import { layOver } from './submission.ts'
import { compileError, graded, platformError, type VerdictHead } from './verdicts.ts'

/**
 * From a request to its verdict: lay the submission over the challenge's files, measure the reference where that has
 * not been done lately, and run the visible and the hidden tests, each in isolates of their own.
 *
 * Rejects only where the pool does: aborted, or closed.
 */
export async function runRequest(pool: Pool, references: References, request: RunRequest): Promise<Verdict> {
  const { challenge, language, seed = seedOf(challenge) } = request
  const head: VerdictHead = { challenge: { slug: challenge.slug, hash: challenge.hash }, language, seed }
  const layered = layOver(challenge, request.submission)
  if ('refused' in layered) return compileError(head, layered.refused)
  try {
    const tests: TestResult[] = []
    const effort = { cpuMs: 0, peakMemoryMb: 0 }
    let loadError: string | null = null
    for (const visibility of visibilitiesOf(request)) {
      const { results, part } = await runVisibility(pool, references, request, {
        visibility,
        seed,
        files: layered.files,
      })
      tests.push(...results.ofPart(part))
      effort.cpuMs += part.cpuMs
      effort.peakMemoryMb = Math.max(effort.peakMemoryMb, part.peakMemoryMb)
      if (part.failure?.of === 'submission') loadError ??= part.failure.message
    }
    return loadError === null ? graded(head, tests, effort) : compileError(head, loadError, tests, effort)
  } catch (error) {
    if (error instanceof PlatformFault) return platformError(head, error.message)
    throw error
  }
}

interface PartRequest {
  readonly visibility: TestVisibility
  readonly seed: string
  readonly files: RunRequest['submission']
}

async function runVisibility(
  pool: Pool,
  references: References,
  { challenge, language, priority = 'grading', signal, only, bail = false, onTest }: RunRequest,
  { visibility, seed, files }: PartRequest,
) {
  const reference = await references.of({ challenge, language, visibility, priority })
  const results = new Results(challenge, visibility, reference)
  const part = await runPart(pool, {
    files,
    language,
    tests: testsOf(challenge, visibility),
    seed,
    limits: challenge.limits,
    loadCpuMs: reference.loadCpuMs,
    testCpuMs: (test) => results.cpuLimitMs(test),
    leaveOut: only ? reference.tests.flatMap(({ title }, index) => (only.has(title) ? [] : [index])) : [],
    bail,
    priority,
    ...(signal && { signal }),
    onDecided: (test, decided) => {
      const result = results.ofTest(test, decided)
      // Not from here: what it throws is the caller's, and must not look like a fault of the child.
      if (result && onTest) queueMicrotask(() => onTest(result))
    },
  })
  return { results, part }
}

/** A challenge without visible tests has none to run; one without hidden tests is a fault that its reference shows. */
function visibilitiesOf({ challenge, tests }: RunRequest): TestVisibility[] {
  const hasVisible = challenge.tests.some((test) => test.visibility === 'visible' && test.form !== 'support')
  const visible: TestVisibility[] = hasVisible ? ['visible'] : []
  if (tests === 'visible') return visible
  return tests === 'hidden' ? ['hidden'] : [...visible, 'hidden']
}
