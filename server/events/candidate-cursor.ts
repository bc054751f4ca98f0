import type { AttemptEvent, CandidateSubmission } from '../shared/attempts.ts'

/**
 * What a stream's reader has seen, as the id of the last event it got: the state of the attempt with what was
 * done to its clock (clockChangesOf), the number of submissions, and which of them were still queued.
 * `running+2:5:3.4` has seen two such changes and five submissions, of which 3 and 4 were queued.
 * A reader who comes back with it, to whichever process, gets what has changed since and nothing twice.
 */
export interface Cursor {
  readonly state: string
  readonly submissions: number
  readonly queued: readonly number[]
}

export const startCursor: Cursor = { state: '', submissions: 0, queued: [] }

/** A cursor that cannot be read is the start: the reader gets everything again. */
export function parseCursor(id: string | undefined): Cursor {
  const match = /^(running(?:\+\d{1,9})?|finished|):(\d{1,9}):((?:\d{1,9}(?:\.\d{1,9})*)?)$/.exec(id ?? '')
  if (!match) return startCursor
  const [, state = '', submissions, queued = ''] = match
  return { state, submissions: Number(submissions), queued: queued === '' ? [] : queued.split('.').map(Number) }
}

export function formatCursor({ state, submissions, queued }: Cursor): string {
  return `${state}:${submissions}:${queued.join('.')}`
}

export interface Snapshot {
  readonly attempt: Extract<AttemptEvent, { type: 'attempt' }>
  /** Grows when somebody grants time, stops the clock or starts it again. */
  readonly clockChanges: number
  /** In the order of hand-in. */
  readonly submissions: readonly CandidateSubmission[]
}

/** The events that lead from what a reader has seen to how things are, each with the cursor that stands after it. */
export function eventsSince(cursor: Cursor, now: Snapshot): { id: string; event: AttemptEvent }[] {
  const events: { id: string; event: AttemptEvent }[] = []
  let seen = cursor
  const emit = (event: AttemptEvent, after: Cursor) => {
    seen = after
    events.push({ id: formatCursor(after), event })
  }
  now.submissions.forEach((submission, index) => {
    const isNew = index >= seen.submissions
    const wasQueued = seen.queued.includes(index)
    if (!isNew && !(wasQueued && submission.state === 'graded')) return
    const others = seen.queued.filter((ordinal) => ordinal !== index)
    const queued = submission.state === 'queued' ? [...others, index] : others
    const { state } = seen
    emit({ type: 'submission', submission }, { state, submissions: Math.max(seen.submissions, index + 1), queued })
  })
  const state = stateOf(now)
  if (cursor.state !== state) emit(now.attempt, { ...seen, state })
  return events
}

function stateOf({ attempt, clockChanges }: Snapshot): string {
  return attempt.state === 'running' && clockChanges > 0 ? `running+${clockChanges}` : attempt.state
}
