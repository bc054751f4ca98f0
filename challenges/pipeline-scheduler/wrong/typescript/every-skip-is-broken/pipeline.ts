import { PipelineError } from './pipeline-error'
import type { Plan } from './plan'
import { makePlan } from './plan'
import type { Definition, JobState, PipelineStatus, Result } from './types'

export { PipelineError }

export class Pipeline {
  readonly #plan: Plan
  readonly #states = new Map<string, JobState>()
  readonly #broken = new Set<string>()
  #started = false

  /** @throws {PipelineError} for a faulty definition */
  constructor(definition: Definition) {
    this.#plan = makePlan(definition)
    for (const name of this.#plan.jobs.keys()) this.#states.set(name, 'waiting')
    this.#decide()
  }

  /** Names of the jobs that may be started, in the order of the definition. */
  runnable(): string[] {
    return this.#namesIn('runnable')
  }

  /** @throws {PipelineError} for a job that is not runnable */
  start(name: string): void {
    this.#expect(name, 'runnable')
    this.#states.set(name, 'running')
    this.#started = true
  }

  /** @throws {PipelineError} for a job that is not running */
  finish(name: string, result: Result): void {
    this.#expect(name, 'running')
    this.#states.set(name, result)
    if (result === 'failed' && !this.#plan.jobs.get(name)?.allowFailure) this.#broken.add(name)
    this.#decide()
  }

  /** Cancels what is waiting or runnable; what runs goes on. */
  cancel(): void {
    for (const name of this.#namesIn('waiting', 'runnable')) this.#states.set(name, 'cancelled')
  }

  /** @throws {PipelineError} for an unknown job */
  stateOf(name: string): JobState {
    const state = this.#states.get(name)
    if (state === undefined) throw new PipelineError(`There is no job "${name}".`)
    return state
  }

  status(): PipelineStatus {
    if (this.#namesIn('waiting', 'runnable', 'running').length > 0) {
      return this.#started ? 'running' : 'waiting'
    }
    if (this.#namesIn('cancelled').length > 0) return 'cancelled'
    const failed = this.#namesIn('failed').some((name) => this.#broken.has(name))
    return failed ? 'failed' : 'success'
  }

  /** Moves on every waiting job for which everything it waits for has ended. One pass is enough: the plan is sorted. */
  #decide(): void {
    for (const job of this.#plan.sorted) {
      if (this.#states.get(job.name) !== 'waiting') continue
      if (!job.waitsFor.every((name) => this.#hasEnded(name))) continue

      const broken = job.waitsFor.some((name) => this.#broken.has(name))
      const runs = job.when === 'always' || broken === (job.when === 'on-failure')
      this.#states.set(job.name, runs ? 'runnable' : 'skipped')
      if (!runs) this.#broken.add(job.name)
    }
  }

  #hasEnded(name: string): boolean {
    const state = this.stateOf(name)
    return state !== 'waiting' && state !== 'runnable' && state !== 'running'
  }

  #namesIn(...wanted: JobState[]): string[] {
    return [...this.#states].filter(([, state]) => wanted.includes(state)).map(([name]) => name)
  }

  #expect(name: string, expected: JobState): void {
    const state = this.stateOf(name)
    if (state === expected) return
    throw new PipelineError(`Job "${name}" is ${state}, not ${expected}.`)
  }
}
