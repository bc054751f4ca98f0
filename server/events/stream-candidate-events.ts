import type { Context } from 'hono'
import { selectSettings } from '../assessments/select-settings.ts'
import { attemptOfCandidate } from '../attempts/attempt-of-candidate.ts'
import { toClockReading } from '../attempts/clock-reading.ts'
import { clockChangesOf } from '../attempts/deadline.ts'
import { selectAttempt } from '../attempts/select-attempt.ts'
import type { AppContext } from '../context.ts'
import { selectCandidateSubmissions } from '../grading/candidate-submission.ts'
import type { Invitation } from '../invitations/tables.ts'
import { attemptEvent, type CandidateSubmission } from '../shared/attempts.ts'
import type { HiddenResults } from '../shared/hidden-results.ts'
import { eventsSince, parseCursor, type Snapshot } from './candidate-cursor.ts'
import { takeStream } from './open-streams.ts'
import { queuedBeatMs } from './queued-beat.ts'
import { streamUpdates } from './stream.ts'

/** The attempt's events as they happen, from the Last-Event-ID on. Throws not-found, or rate-limited. */
export async function streamCandidateEvents(args: {
  context: AppContext
  c: Context
  invitation: Invitation
}): Promise<Response> {
  const { context, c, invitation } = args
  const { id } = await attemptOfCandidate(context.db, invitation)
  const { hiddenResults } = await selectSettings(context.db, invitation)
  const release = takeStream(id)
  let cursor = parseCursor(c.req.header('last-event-id'))
  const told = new Map<string, number | undefined>()
  return streamUpdates({
    context,
    c,
    concerns: (attemptId) => attemptId === id,
    onEnd: release,
    async send(stream) {
      const now = await snapshot(context, id, hiddenResults)
      for (const { id: eventId, event } of eventsSince(cursor, now)) {
        const data = JSON.stringify(attemptEvent.parse(event))
        await stream.writeSSE({ event: event.type, id: eventId, data })
        cursor = parseCursor(eventId)
        if (event.type === 'submission') told.set(event.submission.id, event.submission.ahead)
      }
      // Places in the queue have no part in the cursor: who comes back is told them anew.
      for (const submission of now.submissions.filter((one) => isMoved(told, one))) {
        told.set(submission.id, submission.ahead)
        const data = JSON.stringify(attemptEvent.parse({ type: 'submission', submission }))
        await stream.writeSSE({ event: 'submission', data })
      }
      return queuedBeatMs(now.submissions)
    },
  })
}

function isMoved(told: ReadonlyMap<string, number | undefined>, { id, state, ahead }: CandidateSubmission): boolean {
  return state === 'queued' && told.get(id) !== ahead
}

async function snapshot(context: AppContext, attemptId: string, hiddenResults: HiddenResults): Promise<Snapshot> {
  const attempt = await selectAttempt(context.db, attemptId)
  const { state, finishReason } = attempt
  return {
    attempt: { type: 'attempt', state, finishReason, ...toClockReading(attempt, context.now()) },
    clockChanges: clockChangesOf(attempt),
    submissions: await selectCandidateSubmissions(context.db, attemptId, hiddenResults),
  }
}
