import { type StatusPoint, statusEveryMs } from '../../../server/shared/status.ts'
import { shortTime } from './short-time.ts'

/** One line over the last hour. */
export interface Chart {
  readonly title: string
  /** What it says, for who does not live with these words. */
  readonly note: string
  readonly value: (point: StatusPoint) => number | null
  readonly text: (value: number) => string
  /** What the value cannot pass. */
  readonly limit?: number
}

const count = (value: number) => Math.round(value).toLocaleString('en')
const aMinute = 60_000 / statusEveryMs

export function chartsFor(connectionsAtMost: number): readonly Chart[] {
  return [
    { title: 'Jobs waiting', note: 'Due and not begun', value: ({ jobsDue }) => jobsDue, text: count },
    {
      title: 'Longest wait',
      note: 'Of the job that is due longest',
      value: ({ oldestDueMs }) => oldestDueMs,
      text: shortTime,
    },
    { title: 'Runs and grades', note: 'In a minute', value: ({ runs }) => runs * aMinute, text: count },
    { title: 'Time of a run', note: '95 of 100 are faster', value: ({ runP95Ms }) => runP95Ms, text: shortTime },
    {
      title: 'Journal lag',
      note: 'From key to disk, 95 of 100',
      value: ({ journalLagP95Ms }) => journalLagP95Ms,
      text: shortTime,
    },
    {
      title: 'Sandboxes at work',
      note: 'Of those that there are',
      value: ({ childrenBusy }) => childrenBusy,
      text: count,
    },
    { title: 'Runs waiting', note: 'For a sandbox', value: ({ runsWaiting }) => runsWaiting, text: count },
    {
      title: 'Attempts running',
      note: 'Their clocks run',
      value: ({ attemptsRunning }) => attemptsRunning,
      text: count,
    },
    {
      title: 'Event streams',
      note: 'Open pages that hear of changes',
      value: ({ eventStreams }) => eventStreams,
      text: count,
    },
    {
      title: 'Connections',
      note: `To the database, ${connectionsAtMost} at most`,
      value: ({ connections }) => connections,
      text: count,
      limit: connectionsAtMost,
    },
    { title: 'Database', note: 'On disk', value: ({ databaseMb }) => databaseMb, text: (mb) => `${count(mb)} MB` },
  ]
}
