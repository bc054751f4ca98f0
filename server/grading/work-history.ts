import { and, asc, eq } from 'drizzle-orm'
import { foldBaseOf, selectAttemptParts } from '../attempts/attempt-content.ts'
import { attemptOfCandidate } from '../attempts/attempt-of-candidate.ts'
import { refuseUnlessRunning } from '../attempts/refuse-unless-running.ts'
import type { Attempt } from '../attempts/tables.ts'
import type { AppContext } from '../context.ts'
import { AppError } from '../http/errors.ts'
import type { Invitation } from '../invitations/tables.ts'
import { foldAttempt } from '../journal/fold-attempt.ts'
import type { Files } from '../shared/challenges.ts'
import { filesOf } from '../shared/journal-fold.ts'
import { withoutScratch } from '../shared/scratch.ts'
import type { WorkRun, WorkVersion } from '../shared/work-history.ts'
import { runs, submissions } from './tables.ts'

/** The runs of the visible tests so far, in order. Submissions are in the attempt itself. */
export async function listRuns(args: { context: AppContext; invitation: Invitation }): Promise<WorkRun[]> {
  const { context, invitation } = args
  const attempt = await attemptOfCandidate(context.db, invitation)
  const { id, challenge, language, at, status, passed, failed } = runs
  return context.db
    .select({ id, challenge, language, at, status, passed, failed })
    .from(runs)
    .where(eq(runs.attemptId, attempt.id))
    .orderBy(asc(runs.createdAt))
}

/**
 * The files of one run or submission, by its id, without the scratch folder. Throws not-found where this candidate has
 * no such thing.
 */
export async function readVersion(args: {
  context: AppContext
  invitation: Invitation
  id: string
}): Promise<WorkVersion> {
  const { context, invitation, id } = args
  const attempt = await attemptOfCandidate(context.db, invitation)
  refuseUnlessRunning(attempt, context.now())
  const version = (await ofRun(context, attempt, id)) ?? (await ofSubmission(context, attempt, id))
  if (!version) throw new AppError('not-found', 'There is no such run or submission.')
  return version
}

async function ofRun(context: AppContext, attempt: Attempt, id: string): Promise<WorkVersion | null> {
  const [run] = await context.db
    .select()
    .from(runs)
    .where(and(eq(runs.attemptId, attempt.id), eq(runs.id, id)))
  if (!run) return null
  const { challenge, language, journalNumber: journalNext } = run
  const parts = await selectAttemptParts(context.db, attempt.id)
  const { work } = await foldAttempt({ context, db: context.db, attempt: { ...attempt, journalNext }, parts })
  return { challenge, language, files: withoutScratch(filesOf(foldBaseOf(parts), work, challenge, language)) }
}

async function ofSubmission(context: AppContext, attempt: Attempt, id: string): Promise<WorkVersion | null> {
  const [submission] = await context.db
    .select({ challenge: submissions.challenge, language: submissions.language, files: submissions.files })
    .from(submissions)
    .where(and(eq(submissions.attemptId, attempt.id), eq(submissions.id, id)))
  return submission ? { ...submission, files: JSON.parse(submission.files) as Files } : null
}
