import type { RunPriority, RunRequest, Sandbox, TryOutRequest, Verdict } from '../../sandbox/index.ts'
import type { Metrics } from './metrics.ts'

interface What {
  readonly tests: RunRequest['tests'] | 'own'
  readonly priority: RunPriority
}

/** The same sandbox; each run is timed by what it was for and how it ended. */
export function measureSandbox(sandbox: Sandbox, { runSeconds }: Metrics): Sandbox {
  async function measured(what: What, signal: AbortSignal | undefined, run: Promise<Verdict>): Promise<Verdict> {
    const end = runSeconds.startTimer({ ...what })
    try {
      const verdict = await run
      end({ status: verdict.status })
      return verdict
    } catch (error) {
      end({ status: signal?.aborted ? 'aborted' : 'refused' })
      throw error
    }
  }
  return {
    status: () => sandbox.status(),
    close: () => sandbox.close(),
    run(request: RunRequest) {
      const { tests, priority = 'grading', signal } = request
      return measured({ tests, priority }, signal, sandbox.run(request))
    },
    // Authors alone wait for these, by the hundred.
    runEditions: (request) => sandbox.runEditions(request),
    tryOut: (request: TryOutRequest) =>
      measured({ tests: 'own', priority: 'interactive' }, request.signal, sandbox.tryOut(request)),
  }
}
