import { PipelineError } from './pipeline-error.js'
/** @import { Plan } from './plan.js' */
import { makePlan } from './plan.js'
/** @import { Definition, JobState, PipelineStatus, Result } from './types.js' */

export { PipelineError }

export class Pipeline {
  /** @type {Plan} */
  #plan
  /** @type {Map<string, JobState>} */
  #states = new Map()
  /** @type {Set<string>} */
  #broken = new Set()
  #started = false

  /**
   * @param {Definition} definition
   * @throws {PipelineError} for a faulty definition
   */
  constructor(definition) {
    this.#plan = makePlan(definition)
    for (const name of this.#plan.jobs.keys()) this.#states.set(name, 'waiting')
    this.#decide()
  }

  /**
   * Names of the jobs that may be started, in the order of the definition.
   *
   * @returns {string[]}
   */
  runnable() {
    return this.#namesIn('runnable')
  }

  /**
   * @param {string} name
   * @throws {PipelineError} for a job that is not runnable
   */
  start(name) {
    this.#expect(name, 'runnable')
    this.#states.set(name, 'running')
    this.#started = true
  }

  /**
   * @param {string} name
   * @param {Result} result
   * @throws {PipelineError} for a job that is not running
   */
  finish(name, result) {
    this.#expect(name, 'running')
    this.#states.set(name, result)
    if (result === 'failed' && !this.#plan.jobs.get(name)?.allowFailure) this.#broken.add(name)
    this.#decide()
  }

  /** Cancels what is waiting or runnable; what runs goes on. */
  cancel() {
    for (const name of this.#namesIn('waiting', 'runnable')) this.#states.set(name, 'cancelled')
  }

  /**
   * @param {string} name
   * @returns {JobState}
   * @throws {PipelineError} for an unknown job
   */
  stateOf(name) {
    const state = this.#states.get(name)
    if (state === undefined) throw new PipelineError(`There is no job "${name}".`)
    return state
  }

  /** @returns {PipelineStatus} */
  status() {
    if (this.#namesIn('waiting', 'runnable', 'running').length > 0) {
      return this.#started ? 'running' : 'waiting'
    }
    if (this.#namesIn('cancelled').length > 0) return 'cancelled'
    const failed = this.#namesIn('failed').some((name) => this.#broken.has(name))
    return failed ? 'failed' : 'success'
  }

  /** Moves on every waiting job for which everything it waits for has ended. One pass is enough: the plan is sorted. */
  #decide() {
    for (const job of this.#plan.sorted) {
      if (this.#states.get(job.name) !== 'waiting') continue
      if (!job.waitsFor.every((name) => this.#hasEnded(name))) continue

      const broken = job.waitsFor.some((name) => this.#broken.has(name))
      const runs = job.when === 'always' || broken === (job.when === 'on-failure')
      this.#states.set(job.name, runs ? 'runnable' : 'skipped')
      if (!runs && broken) this.#broken.add(job.name)
    }
  }

  /**
   * @param {string} name
   * @returns {boolean}
   */
  #hasEnded(name) {
    const state = this.stateOf(name)
    return state !== 'waiting' && state !== 'runnable' && state !== 'running'
  }

  /**
   * @param {...JobState} wanted
   * @returns {string[]}
   */
  #namesIn(...wanted) {
    return [...this.#states].filter(([, state]) => wanted.includes(state)).map(([name]) => name)
  }

  /**
   * @param {string} name
   * @param {JobState} expected
   */
  #expect(name, expected) {
    const state = this.stateOf(name)
    if (state === expected) return
    throw new PipelineError(`Job "${name}" is ${state}, not ${expected}.`)
  }
}
