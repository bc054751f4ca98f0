import type { RunRequest, Sandbox, TestResult, TryOutRequest, Verdict } from '../../../sandbox/index.ts'

/**
 * Judges by words in the submission, for tests that are about the domain: `* 2` or a name in the greeting passes
 * everything, `SYNTAX` does not compile, `PLATFORM` is a fault of ours.
 */
export interface FakeSandbox extends Sandbox {
  /** What was asked to run, in order. */
  readonly requests: RunRequest[]
  /** What was asked to be tried out, in order. */
  readonly tryOuts: TryOutRequest[]
  /** Runs wait for this before they answer, unless they are called off. */
  gate: Promise<void>
}

export function createFakeSandbox(): FakeSandbox {
  const requests: RunRequest[] = []
  const tryOuts: TryOutRequest[] = []
  const sandbox: FakeSandbox = {
    requests,
    tryOuts,
    gate: Promise.resolve(),
    async run(request) {
      requests.push(request)
      await Promise.race([sandbox.gate, abortOf(request.signal)])
      const verdict = judge(request)
      for (const test of verdict.tests) request.onTest?.(test)
      return verdict
    },
    async tryOut(request) {
      tryOuts.push(request)
      await sandbox.gate
      const { challenge, language, submission, scripts } = request
      const own = judge({ challenge: { ...challenge, tests: [] }, language, submission, tests: 'visible' })
      const results =
        own.status === 'graded' ? Object.keys(scripts).map((path) => tried(path, Object.values(submission))) : []
      for (const test of results) request.onTest?.(test)
      return { ...own, tests: results, console: results.map(({ console }) => console).join('\n') }
    },
    async runEditions({ editions, ...request }) {
      await sandbox.gate
      return editions.map(({ files }) => {
        const { tests, message } = judge({
          ...request,
          submission: { ...request.submission, ...files },
          tests: 'hidden',
        })
        return { tests, loadError: message }
      })
    },
    status: () => ({ children: 1, idle: 1, queued: 0, walls: [] }),
    close: async () => {},
  }
  return sandbox
}

/** Rejects when the run is called off. */
function abortOf(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}

/** A script passes and prints how many files it saw. */
function tried(path: string, files: readonly string[]): TestResult {
  const console = `saw ${files.length} files`
  return {
    name: path,
    group: path,
    visibility: 'visible',
    status: 'passed',
    weight: 0,
    cpuMs: 0.1,
    message: null,
    console,
  }
}

function judge({ challenge, language, submission, tests: wanted }: RunRequest): Verdict {
  const code = Object.values(submission).join('\n')
  const failed = ['PLATFORM', 'SYNTAX'].find((word) => code.includes(word))
  const statuses = { PLATFORM: 'platform-error', SYNTAX: 'compile-error' } as const
  const status = failed ? statuses[failed as keyof typeof statuses] : 'graded'
  const passes = code.includes('* 2') || code.includes('+ name') || isLenient(challenge.tests)
  const tests = status === 'graded' ? challenge.tests.flatMap((file) => results(file, passes)) : []
  const shown = tests.filter(({ visibility }) => wanted === 'all' || visibility === wanted)
  const hidden = shown.filter(({ visibility }) => visibility === 'hidden')
  return {
    version: 1,
    status,
    score: wanted === 'visible' || status === 'platform-error' ? null : hidden.length > 0 && passes ? 100 : 0,
    passed: shown.filter((test) => test.status === 'passed').length,
    failed: shown.filter((test) => test.status !== 'passed').length,
    tests: shown,
    console: '',
    message: failed ? `${failed} in double.ts:1:1` : null,
    cpuMs: 1,
    peakMemoryMb: 1,
    challenge: { slug: challenge.slug, hash: challenge.hash },
    language,
    seed: 'seed',
  }
}

/** A version of a challenge whose tests have a case of that name passes whatever it is given. */
function isLenient(tests: RunRequest['challenge']['tests']): boolean {
  return tests.some((file) => file.form === 'cases' && file.suite.cases.some(({ name }) => name === 'lenient'))
}

function results(file: RunRequest['challenge']['tests'][number], passes: boolean): TestResult[] {
  if (file.form === 'support') return []
  const names = file.form === 'cases' ? file.suite.cases.map(({ name }) => name) : [file.path]
  return names.map((name) => ({
    name,
    group: file.path,
    visibility: file.visibility,
    status: passes ? 'passed' : 'failed',
    weight: file.visibility === 'hidden' ? 1 : 0,
    cpuMs: 0.1,
    message: passes ? null : `${name}: expected something else`,
    console: '',
  }))
}
