import { eq } from 'drizzle-orm'
import { selectSettings } from '../assessments/select-settings.ts'
import type { AppContext } from '../context.ts'
import type { Transaction } from '../database/database.ts'
import { notifyAttempt } from '../events/notify.ts'
import { AppError } from '../http/errors.ts'
import { durationMsOf, refuseUnusable } from '../invitations/invitation-state.ts'
import { type Invitation, invitations } from '../invitations/tables.ts'
import { recordEvent } from '../outbox/record-event.ts'
import { type CandidateAttempt, consentVersion } from '../shared/attempts.ts'
import type { Language } from '../shared/challenges.ts'
import { optionalAttemptOfCandidate } from './attempt-of-candidate.ts'
import { scheduleClose } from './close-job.ts'
import { drawChallenges } from './draw-challenges.ts'
import { readCandidateAttempt } from './read-candidate-attempt.ts'
import { type Attempt, attemptChallenges, attempts } from './tables.ts'

/**
 * Starts the clock. Asked twice, by an impatient finger or by two computers, there is one attempt and both get it.
 *
 * Throws gone where the link has expired or was revoked, conflict where the candidate agreed to another wording.
 */
export async function startAttempt(args: {
  context: AppContext
  invitation: Invitation
  request: { consent: string }
}): Promise<CandidateAttempt> {
  const { context, invitation, request } = args
  await context.db.transaction(async (tx) => {
    // The lock lets a second start wait and find the attempt, and keeps a revocation from coming between.
    const [current] = await tx.select().from(invitations).where(eq(invitations.id, invitation.id)).for('update')
    if (!current || (await optionalAttemptOfCandidate(tx, current))) return
    refuseUnusable(current, context.now())
    if (request.consent !== consentVersion) {
      throw new AppError('conflict', 'The words about what is recorded have changed. Reload the page and read them.')
    }
    const attempt = await insertAttempt(tx, current, request.consent, context.now())
    await scheduleClose(tx, attempt)
    await notifyAttempt(tx, attempt.id)
    await recordEvent({ context, tx, type: 'attempt.started', invitationId: current.id })
  })
  return readCandidateAttempt({ context, invitation })
}

async function insertAttempt(tx: Transaction, invitation: Invitation, consent: string, now: Date): Promise<Attempt> {
  const { assessmentId, assessmentVersion } = invitation
  const settings = await selectSettings(tx, invitation)
  const [attempt] = await tx
    .insert(attempts)
    .values({
      invitationId: invitation.id,
      assessmentId,
      assessmentVersion,
      counts: settings.counts,
      state: 'running',
      durationMs: durationMsOf(settings, invitation),
      startedAt: now,
      consent,
    })
    .returning()
  if (!attempt) throw new Error('The attempt was not stored')
  await pinChallenges(tx, attempt, settings.languages)
  return { ...attempt, grantedMs: 0, pauses: [] }
}

async function pinChallenges(
  tx: Transaction,
  attempt: Pick<Attempt, 'id' | 'assessmentId' | 'assessmentVersion'>,
  languages: Language[],
): Promise<void> {
  const drawn = await drawChallenges(tx, attempt)
  const pins = drawn.map(({ slug, hash, weight }, position) => {
    return { attemptId: attempt.id, position, slug, hash, weight, languages }
  })
  await tx.insert(attemptChallenges).values(pins)
}
