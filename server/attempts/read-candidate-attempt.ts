import { selectSettings } from '../assessments/select-settings.ts'
import type { AppContext } from '../context.ts'
import { selectCandidateSubmissions } from '../grading/candidate-submission.ts'
import { selectLastSubmitted } from '../grading/select-last-submitted.ts'
import type { Invitation } from '../invitations/tables.ts'
import { foldAttempt } from '../journal/fold-attempt.ts'
import type { CandidateAttempt } from '../shared/attempts.ts'
import { selectAttemptParts } from './attempt-content.ts'
import { toCandidateChallenge, toReceived } from './candidate-challenge.ts'
import { toClockReading } from './clock-reading.ts'
import { currentAttemptOfCandidate } from './current-attempt.ts'
import { allowedMs } from './deadline.ts'
import type { Attempt } from './tables.ts'
import { unsubmittedWork } from './unsubmitted-work.ts'

/** The workspace as it stands. Whoever asks after time has run out closes the attempt by asking. */
export async function readCandidateAttempt(args: {
  context: AppContext
  invitation: Invitation
}): Promise<CandidateAttempt> {
  const { context, invitation } = args
  const attempt = await currentAttemptOfCandidate(context, invitation)
  const { counts, hiddenResults } = await selectSettings(context.db, attempt)
  const work = await handedIn(context, attempt, hiddenResults)
  const open = attempt.state === 'running' ? await workspace(context, attempt, work) : { cursor: null, challenges: [] }
  const now = context.now()
  return {
    id: attempt.id,
    state: attempt.state,
    finishReason: attempt.finishReason,
    ...toClockReading(attempt, now),
    durationMs: allowedMs(attempt),
    startedAt: attempt.startedAt.toISOString(),
    finishedAt: attempt.finishedAt?.toISOString() ?? null,
    counts,
    hiddenResults,
    journalNext: attempt.journalNext,
    ...open,
    received: work.received,
  }
}

async function handedIn(context: AppContext, attempt: Attempt, hiddenResults: CandidateAttempt['hiddenResults']) {
  const parts = await selectAttemptParts(context.db, attempt.id)
  const submissions = await selectCandidateSubmissions(context.db, attempt.id, hiddenResults)
  return { parts, submissions, received: parts.map((part) => toReceived(part, submissions)) }
}

async function workspace(
  context: AppContext,
  attempt: Attempt,
  { parts, submissions }: Awaited<ReturnType<typeof handedIn>>,
): Promise<Pick<CandidateAttempt, 'cursor' | 'challenges'>> {
  const folded = await foldAttempt({ context, db: context.db, attempt, parts })
  const last = await selectLastSubmitted(context.db, attempt.id)
  const open = new Set(unsubmittedWork(parts, folded, last).map(({ challenge }) => challenge))
  const challenges = parts.map((part) => {
    const unsubmitted = open.has(part.challenge.slug)
    return toCandidateChallenge({ part, work: folded.work, submissions, unsubmitted })
  })
  return { cursor: folded.cursor, challenges }
}
