import { useQuery } from '@tanstack/react-query'
import type { TimelineEntry, TimelineKind } from '../../../../server/shared/invitation-care.ts'
import { momentText } from '../../../shared/format/date.ts'
import { LoadFault } from '../../../shared/staff/load-fault.tsx'
import { timelineQuery } from '../api/invitations.ts'
import classes from './candidates.module.css'

/** What has happened to one candidate, the oldest first. */
export function Timeline({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(timelineQuery(id))
  if (error) return <LoadFault error={error} retry={refetch} />
  if (!data) return null
  return (
    <ol className={classes.timeline}>
      {data.entries.map((entry) => (
        <li key={`${entry.at} ${entry.kind} ${entry.note}`} className={classes.entry}>
          <strong>{wordsOf(entry)}</strong>
          <time dateTime={entry.at}>
            {momentText(entry.at)}
            {entry.by && `, ${entry.by}`}
          </time>
          {explains.has(entry.kind) && entry.note}
        </li>
      ))}
    </ol>
  )
}

/** What has a reason to read. */
const explains: ReadonlySet<TimelineKind> = new Set(['reopened', 'extra-time', 'paused', 'more-time'])

function wordsOf({ kind, note }: TimelineEntry): string {
  if (kind === 'mail' || kind === 'reminder')
    return `${kind === 'mail' ? 'Mail' : 'Reminder'}: ${mailWords[note] ?? note}`
  if (kind === 'finished') return note === 'deadline' ? 'Time ran out' : 'Finished'
  if (kind === 'graded') return note === '' ? 'Graded' : `Graded: ${note} of 100`
  if (kind === 'decided') return `Decided: ${note}`
  if (kind === 'told') return `${note} was told`
  if (kind === 'not-told') return `${note} could not be told`
  return words[kind]
}

const mailWords: Readonly<Record<string, string>> = {
  waiting: 'on its way',
  sent: 'sent',
  failed: 'could not be sent',
  kept: 'kept, since there is no mail server',
}

const words: Readonly<
  Record<Exclude<TimelineKind, 'mail' | 'reminder' | 'finished' | 'graded' | 'decided' | 'told' | 'not-told'>, string>
> = {
  invited: 'Invited',
  opened: 'Looked at the link',
  resent: 'Sent again',
  revoked: 'Revoked',
  reopened: 'Reopened',
  'extra-time': 'Extra time',
  started: 'Started the clock',
  paused: 'Clock stopped',
  resumed: 'Clock runs on',
  'more-time': 'More time',
}
