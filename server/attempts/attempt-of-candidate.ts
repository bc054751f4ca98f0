import { eq } from 'drizzle-orm'
import { anyOf } from '../database/any-of.ts'
import type { Executor, Transaction } from '../database/database.ts'
import { gatherLookUps, onePer } from '../database/gather.ts'
import { AppError } from '../http/errors.ts'
import type { Invitation } from '../invitations/tables.ts'
import { attemptColumns } from './select-attempt.ts'
import { type Attempt, attempts } from './tables.ts'

/** The attempt behind a link; throws not-found where it was not started. */
export async function attemptOfCandidate(db: Executor, invitation: Invitation): Promise<Attempt> {
  const attempt = await optionalAttemptOfCandidate(db, invitation)
  if (!attempt) throw new AppError('not-found', 'This assessment was not started yet. Open your link and start it.')
  return attempt
}

export async function optionalAttemptOfCandidate(db: Executor, invitation: Invitation): Promise<Attempt | null> {
  return (await attemptOfInvitation(db)(invitation.id)) ?? null
}

const attemptOfInvitation = onePer((db) =>
  gatherLookUps<string, Attempt>(async (ids) => {
    const rows = await db.select(attemptColumns).from(attempts).where(anyOf(attempts.invitationId, ids))
    return new Map(rows.map((attempt) => [attempt.invitationId, attempt]))
  }),
)

/** The attempt with its row locked: whoever appends, submits or closes does so one after the other. */
export async function lockAttempt(tx: Transaction, id: string): Promise<Attempt> {
  await tx.select({ id: attempts.id }).from(attempts).where(eq(attempts.id, id)).for('update')
  // A statement of its own: one that waits for the lock would see the pauses and grants of before the wait.
  const [attempt] = await tx.select(attemptColumns).from(attempts).where(eq(attempts.id, id))
  if (!attempt) throw new AppError('not-found', 'This attempt does not exist any more.')
  return attempt
}
