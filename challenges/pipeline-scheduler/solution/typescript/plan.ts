import { PipelineError } from './pipeline-error'
import type { Definition, Job, When } from './types'

export interface PlannedJob {
  readonly name: string
  readonly when: When
  readonly allowFailure: boolean
  readonly waitsFor: readonly string[]
}

export interface Plan {
  /** Every job, in the order of the definition. */
  readonly jobs: ReadonlyMap<string, PlannedJob>
  /** Every job, after all that it waits for. */
  readonly sorted: readonly PlannedJob[]
}

/** @throws {PipelineError} for a faulty definition */
export function makePlan({ stages, jobs }: Definition): Plan {
  const names = new Set<string>()
  for (const { name } of jobs) {
    if (names.has(name)) throw new PipelineError(`There are two jobs with the name "${name}".`)
    names.add(name)
  }
  const planned = new Map<string, PlannedJob>()
  for (const job of jobs) {
    const { name, when = 'on-success', allowFailure = false } = job
    const waitsFor = predecessors(job, stages, jobs, names)
    planned.set(name, { name, when, allowFailure, waitsFor })
  }
  return { jobs: planned, sorted: sort(planned) }
}

function predecessors(
  job: Job,
  stages: readonly string[],
  jobs: readonly Job[],
  names: ReadonlySet<string>,
): string[] {
  const stage = stages.indexOf(job.stage)
  if (stage === -1) {
    throw new PipelineError(`Job "${job.name}" is in stage "${job.stage}", which is not listed.`)
  }
  if (job.needs === undefined) {
    return jobs.filter((other) => stages.indexOf(other.stage) < stage).map((other) => other.name)
  }
  const unknown = job.needs.find((need) => !names.has(need))
  if (unknown !== undefined) {
    throw new PipelineError(`Job "${job.name}" needs "${unknown}", which does not exist.`)
  }
  return [...job.needs]
}

/** Depth first; a job that is met again on the path to itself closes a circle. */
function sort(jobs: ReadonlyMap<string, PlannedJob>): PlannedJob[] {
  const sorted = new Set<PlannedJob>()
  const path = new Set<PlannedJob>()

  function visit(job: PlannedJob): void {
    if (sorted.has(job)) return
    if (path.has(job)) throw new PipelineError(`Jobs wait for each other: ${circle(path, job)}.`)
    path.add(job)
    for (const name of job.waitsFor) {
      const predecessor = jobs.get(name)
      if (predecessor !== undefined) visit(predecessor)
    }
    path.delete(job)
    sorted.add(job)
  }

  for (const job of jobs.values()) visit(job)
  return [...sorted]
}

function circle(path: ReadonlySet<PlannedJob>, job: PlannedJob): string {
  const jobs = [...path]
  return [...jobs.slice(jobs.indexOf(job)), job].map(({ name }) => name).join(' -> ')
}
