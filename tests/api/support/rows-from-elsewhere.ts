import { eq } from 'drizzle-orm'
import { attempts } from '../../../server/attempts/tables.ts'
import { parseChallenge } from '../../../server/challenges/format/parse-challenge.ts'
import { gradingTurns, submissions } from '../../../server/grading/tables.ts'
import { connections, exchanges, orders } from '../../../server/integrations/tables.ts'
import { invitationLinks } from '../../../server/invitations/tables.ts'
import { reviews } from '../../../server/judgement/tables.ts'
import { hiringEvents } from '../../../server/outbox/tables.ts'
import { earlierVerdicts, regradedAttempts, regradedSubmissions, regradings } from '../../../server/regrading/tables.ts'
import { similarityPairs, similarityWorks } from '../../../server/similarity/tables.ts'
import { webhookAttempts, webhookDeliveries } from '../../../server/webhooks/tables.ts'
import { candidateOf } from './candidate.ts'
import { doubling } from './challenges.ts'
import { marker, person } from './person.ts'
import type { World } from './world.ts'

/** What other systems, and later work on the same submissions, leave of an attempt. */
export async function rowsFromElsewhere(
  world: World,
  of: { readonly invitation: string; readonly attempt: string; readonly hook: string },
): Promise<void> {
  const { db, now } = world.context
  const [submission] = await db.select().from(submissions).where(eq(submissions.attemptId, of.attempt))
  const [row] = await db.select().from(attempts).where(eq(attempts.id, of.attempt))
  const [event] = await db.select().from(hiringEvents).where(eq(hiringEvents.invitationId, of.invitation))
  if (!submission || !row || !event) throw new Error('The attempt left too little')
  const at = now()
  const verdict = JSON.stringify({ console: marker })
  const { attemptId, challenge, id: submissionId } = submission
  await db.update(submissions).set({ verdict, compileError: marker }).where(eq(submissions.id, submissionId))
  await db.update(reviews).set({ reason: marker }).where(eq(reviews.attemptId, attemptId))
  await db.insert(invitationLinks).values({ tokenHash: marker, invitationId: of.invitation, createdAt: at })
  const other = (await (await candidateOf(world, await world.invite()).start()).json()).id
  await db.delete(similarityWorks).where(eq(similarityWorks.attemptId, attemptId))
  const queued = { submissionId, attemptId, assessmentId: row.assessmentId, cohortTurn: 1, turn: 1 }
  await db.insert(gradingTurns).values(queued)
  await db.insert(similarityWorks).values({ attemptId, challenge, submissionId, fingerprints: [1], isCompared: true })
  const [leftAttempt = '', rightAttempt = ''] = [attemptId, other].sort()
  await db.insert(similarityPairs).values({ challenge, leftAttempt, rightAttempt, similarity: 1 })
  const { hash } = parseChallenge(doubling)
  const open = { assessmentId: row.assessmentId, challenge, hash, startedBy: 'admin', startedAt: at } as const
  const [regrading] = await db
    .insert(regradings)
    .values({ ...open, state: 'ready' })
    .returning()
  const regradingId = regrading?.id ?? ''
  const tried = { regradingId, submissionId, attemptId, state: 'graded', verdict, compileError: marker } as const
  await db.insert(regradedSubmissions).values(tried)
  await db.insert(regradedAttempts).values({ regradingId, attemptId, submissionId })
  await db.insert(earlierVerdicts).values({ submissionId, regradingId, hash, verdict })
  const delivery = { webhookId: of.hook, eventId: event.id, state: 'failed', createdAt: at } as const
  await db.insert(webhookDeliveries).values(delivery).onConflictDoNothing()
  const [sent] = await db.select().from(webhookDeliveries).where(eq(webhookDeliveries.eventId, event.id))
  await db.insert(webhookAttempts).values({ deliveryId: sent?.id ?? '', at, durationMs: 1, answer: marker })
  const ats = { kind: 'greenhouse', name: 'G', keyHash: 'k', passedFrom: 1, excelledFrom: 2 } as const
  const [connection] = await db
    .insert(connections)
    .values({ ...ats, hosts: [], createdAt: at })
    .returning()
  const connectionId = connection?.id ?? ''
  const [order] = await db
    .insert(orders)
    .values({
      connectionId,
      externalKey: marker,
      callbackUrl: 'https://x.invalid',
      invitationId: of.invitation,
      state: 'told',
      createdAt: at,
    })
    .returning()
  const call = { connectionId, direction: 'in', call: 'c', at, durationMs: 1, answer: '' } as const
  await db.insert(exchanges).values([
    { ...call, orderId: order?.id ?? '', request: marker },
    { ...call, orderId: null, request: JSON.stringify({ candidate: { email: person.email }, note: marker }) },
  ])
}
