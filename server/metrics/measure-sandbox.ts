import type { RunRequest, Sandbox } from '../../sandbox/index.ts'
import type { Metrics } from './metrics.ts'

/** The same sandbox; each run is timed by what it was for and how it ended. */
export function measureSandbox(sandbox: Sandbox, { runSeconds }: Metrics): Sandbox {
  return {
    status: () => sandbox.status(),
    close: () => sandbox.close(),
    async run(request: RunRequest) {
      const { tests, priority = 'grading' } = request
      const end = runSeconds.startTimer({ tests, priority })
      try {
        const verdict = await sandbox.run(request)
        end({ status: verdict.status })
        return verdict
      } catch (error) {
        end({ status: request.signal?.aborted ? 'aborted' : 'refused' })
        throw error
      }
    },
  }
}
