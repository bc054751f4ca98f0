import type { StatusView } from '../../../server/shared/status.ts'
import { plural } from '../../shared/format/duration.ts'
import { jobName } from './job-names.ts'
import { shortTime } from './short-time.ts'

const longWaitMs = 60_000
const lateJournalMs = 10_000
const shareOfConnections = 0.85

/** What an operator should look at, in sentences; nothing where all is well. */
export function worriesOf({ points, jobs, outcomes, connectionsAtMost }: StatusView): string[] {
  const now = points.at(-1)
  const late = jobs.filter(({ oldestDueMs }) => oldestDueMs > longWaitMs)
  const failed = jobs.filter((job) => job.failed > 0)
  const ours = outcomes.filter(({ outcome }) => outcome === 'platform-error').reduce((sum, one) => sum + one.count, 0)
  return [
    ...late.map(
      ({ job, oldestDueMs }) =>
        `${jobName(job)}: the oldest has waited for ${shortTime(oldestDueMs)}. More workers help.`,
    ),
    ...failed.map(
      (job) => `${jobName(job.job)}: ${plural(job.failed, 'job')} given up after the last try. The log says why.`,
    ),
    ...(ours > 0
      ? [`${plural(ours, 'run')} failed on our side in the last hour. None was scored; each is tried again.`]
      : []),
    ...((now?.journalLagP95Ms ?? 0) > lateJournalMs
      ? ['What candidates type arrives more than 10 s late: their lines or ours are slow.']
      : []),
    ...(now && now.connections > connectionsAtMost * shareOfConnections
      ? [`${now.connections} of ${connectionsAtMost} connections to the database are taken.`]
      : []),
  ]
}
