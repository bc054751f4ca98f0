import { PipelineError } from './pipeline-error.js'
/** @import { Definition, Job, When } from './types.js' */

/**
 * @typedef {object} PlannedJob
 * @property {string} name
 * @property {When} when
 * @property {boolean} allowFailure
 * @property {readonly string[]} waitsFor
 */

/**
 * @typedef {object} Plan
 * @property {ReadonlyMap<string, PlannedJob>} jobs Every job, in the order of the definition.
 * @property {readonly PlannedJob[]} sorted Every job, after all that it waits for.
 */

/**
 * @param {Definition} definition
 * @returns {Plan}
 * @throws {PipelineError} for a faulty definition
 */
export function makePlan({ stages, jobs }) {
  const names = new Set()
  for (const { name } of jobs) {
    if (names.has(name)) throw new PipelineError(`There are two jobs with the name "${name}".`)
    names.add(name)
  }
  const planned = new Map()
  for (const job of jobs) {
    const { name, when = 'on-success', allowFailure = false } = job
    const waitsFor = predecessors(job, stages, jobs, names)
    planned.set(name, { name, when, allowFailure, waitsFor })
  }
  return { jobs: planned, sorted: sort(planned) }
}

/**
 * @param {Job} job
 * @param {readonly string[]} stages
 * @param {readonly Job[]} jobs
 * @param {ReadonlySet<string>} names
 * @returns {string[]}
 */
function predecessors(job, stages, jobs, names) {
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

/**
 * Depth first; a job that is met again on the path to itself closes a circle.
 *
 * @param {ReadonlyMap<string, PlannedJob>} jobs
 * @returns {PlannedJob[]}
 */
function sort(jobs) {
  const sorted = new Set()
  const path = new Set()

  function visit(job) {
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

/**
 * @param {ReadonlySet<PlannedJob>} path
 * @param {PlannedJob} job
 * @returns {string}
 */
function circle(path, job) {
  const jobs = [...path]
  return [...jobs.slice(jobs.indexOf(job)), job].map(({ name }) => name).join(' -> ')
}
