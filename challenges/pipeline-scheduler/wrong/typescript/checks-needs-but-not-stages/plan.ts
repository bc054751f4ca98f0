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
  checkNeeds(jobs)
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

function checkNeeds(jobs: readonly Job[]): void {
  const needsOf = new Map(jobs.map((job) => [job.name, job.needs ?? []]))
  const fine = new Set<string>()

  function visit(name: string, path: readonly string[]): void {
    if (fine.has(name)) return
    if (path.includes(name)) {
      const circle = [...path.slice(path.indexOf(name)), name]
      throw new PipelineError(`Jobs wait for each other: ${circle.join(' -> ')}.`)
    }
    for (const need of needsOf.get(name) ?? []) visit(need, [...path, name])
    fine.add(name)
  }

  for (const { name } of jobs) visit(name, [])
}

function sort(jobs: ReadonlyMap<string, PlannedJob>): PlannedJob[] {
  const sorted = new Set<PlannedJob>()
  const seen = new Set<PlannedJob>()

  function visit(job: PlannedJob): void {
    if (seen.has(job)) return
    seen.add(job)
    for (const name of job.waitsFor) {
      const predecessor = jobs.get(name)
      if (predecessor !== undefined) visit(predecessor)
    }
    sorted.add(job)
  }

  for (const job of jobs.values()) visit(job)
  return [...sorted]
}
