import type { StatusView } from '../../../server/shared/status.ts'
import { shortDuration } from '../../shared/format/duration.ts'
import { jobName } from './job-names.ts'
import { shortTime } from './short-time.ts'
import { StatusTable } from './status-table.tsx'

const kinds = { run: 'Runs', grade: 'Grades' } as const
const outcomes = {
  graded: 'ran to the end',
  'compile-error': 'did not load',
  'platform-error': 'failed on our side',
  'given-up': 'given up',
} as const
const roles = { all: 'Web and worker', web: 'Web', worker: 'Worker' } as const

export function OutcomeTable({ outcomes: found }: Pick<StatusView, 'outcomes'>) {
  return (
    <StatusTable
      title="How runs ended in the last hour"
      columns={['What', 'How many', 'Half faster than', '95 of 100 faster than']}
      rows={found.map(({ kind, outcome, count, p50Ms, p95Ms }) => ({
        key: `${kind} ${outcome}`,
        cells: [
          `${kinds[kind]}: ${outcomes[outcome]}`,
          count.toLocaleString('en'),
          timeOrDash(p50Ms),
          timeOrDash(p95Ms),
        ],
      }))}
      empty="Nothing ran in the last hour."
    />
  )
}

export function JobTable({ jobs }: Pick<StatusView, 'jobs'>) {
  return (
    <StatusTable
      title="The queue now"
      columns={['Job', 'Waiting', 'Running', 'Planned', 'Given up', 'Oldest waits']}
      rows={jobs.map(({ job, due, running, planned, failed, oldestDueMs }) => ({
        key: job,
        cells: [jobName(job), due, running, planned, failed, due === 0 ? '–' : shortTime(oldestDueMs)],
      }))}
      empty="The queue is empty."
    />
  )
}

export function ProcessTable({ processes, now }: Pick<StatusView, 'processes' | 'now'>) {
  return (
    <StatusTable
      title="Processes"
      columns={['Process', 'Has run for', 'Memory', 'Sandboxes', 'Event streams']}
      rows={processes.map(({ id, role, startedAt, memoryMb, children, eventStreams }) => ({
        key: id,
        cells: [
          `${roles[role]} ${id.slice(0, 4)}`,
          shortDuration(Date.parse(now) - Date.parse(startedAt)),
          `${memoryMb} MB`,
          children,
          eventStreams,
        ],
      }))}
      empty="No process has said anything for a minute."
    />
  )
}

function timeOrDash(ms: number | null): string {
  return ms === null ? '–' : shortTime(ms)
}
