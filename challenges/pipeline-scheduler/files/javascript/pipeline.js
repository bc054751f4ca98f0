/** @import { Definition, JobState, PipelineStatus, Result } from './types.js' */

export class PipelineError extends Error {
  name = 'PipelineError'
}

export class Pipeline {
  /**
   * @param {Definition} definition
   * @throws {PipelineError} for a faulty definition
   */
  constructor(definition) {
    throw new Error('Pipeline is not written yet')
  }

  /**
   * Names of the jobs that may be started, in the order of the definition.
   *
   * @returns {string[]}
   */
  runnable() {
    return []
  }

  /**
   * @param {string} name
   * @throws {PipelineError} for a job that is not runnable
   */
  start(name) {}

  /**
   * @param {string} name
   * @param {Result} result
   * @throws {PipelineError} for a job that is not running
   */
  finish(name, result) {}

  /** Cancels what is waiting or runnable; what runs goes on. */
  cancel() {}

  /**
   * @param {string} name
   * @returns {JobState}
   * @throws {PipelineError} for an unknown job
   */
  stateOf(name) {
    return 'waiting'
  }

  /** @returns {PipelineStatus} */
  status() {
    return 'waiting'
  }
}
