import type { Definition, JobState, PipelineStatus, Result } from './types'

export class PipelineError extends Error {
  override readonly name = 'PipelineError'
}

export class Pipeline {
  /** @throws {PipelineError} for a faulty definition */
  constructor(definition: Definition) {
    throw new Error('Pipeline is not written yet')
  }

  /** Names of the jobs that may be started, in the order of the definition. */
  runnable(): string[] {
    return []
  }

  /** @throws {PipelineError} for a job that is not runnable */
  start(name: string): void {}

  /** @throws {PipelineError} for a job that is not running */
  finish(name: string, result: Result): void {}

  /** Cancels what is waiting or runnable; what runs goes on. */
  cancel(): void {}

  /** @throws {PipelineError} for an unknown job */
  stateOf(name: string): JobState {
    return 'waiting'
  }

  status(): PipelineStatus {
    return 'waiting'
  }
}
