import { asc, eq } from 'drizzle-orm'
import { accommodationRequests } from '../../accommodations/tables.ts'
import { selectAssessment } from '../../assessments/read-assessment.ts'
import type { Executor } from '../../database/database.ts'
import { connections, orders } from '../../integrations/tables.ts'
import { type Invitation, invitationActs } from '../../invitations/tables.ts'
import { mails } from '../../mail/tables.ts'
import { hiringEvents } from '../../outbox/tables.ts'
import { webhookDeliveries, webhooks } from '../../webhooks/tables.ts'
import type { ByNumber } from './people-by-number.ts'

/** An invitation, and who was told what because of it. */
export async function invitationData(db: Executor, invitation: Invitation, by: ByNumber) {
  const { id, name, email, extraMinutes, createdAt, opensAt, expiresAt, openedAt, remindedAt, revokedAt } = invitation
  const { title, role } = await selectAssessment(db, invitation.assessmentId)
  const acts = await db
    .select()
    .from(invitationActs)
    .where(eq(invitationActs.invitationId, id))
    .orderBy(asc(invitationActs.at))
  const requests = await db
    .select()
    .from(accommodationRequests)
    .where(eq(accommodationRequests.invitationId, id))
    .orderBy(asc(accommodationRequests.createdAt))
  const letters = await db.select().from(mails).where(eq(mails.invitationId, id)).orderBy(asc(mails.createdAt))
  return {
    invitation: { id, name, email, extraMinutes, createdAt, opensAt, expiresAt, openedAt, remindedAt, revokedAt },
    assessment: { title, role },
    doneByTheCompany: acts.map((act) => ({ what: act.kind, reason: act.reason, by: by(act.by), at: act.at })),
    accommodations: requests.map(({ wishes, note, reply, answeredBy, answeredAt, ...request }) => ({
      wishes,
      note,
      askedAt: request.createdAt,
      extraMinutes: request.extraMinutes,
      answer: answeredAt && { reply, by: by(answeredBy), at: answeredAt },
    })),
    mails: letters.map(({ kind, address, subject, state, createdAt: writtenAt, sentAt }) => {
      return { kind, address, subject, state, writtenAt, sentAt }
    }),
    toldToOthers: [...(await toldToReceivers(db, id)), ...(await toldToSystems(db, id))],
  }
}

/** The receivers of the company's webhooks, by host. */
async function toldToReceivers(db: Executor, invitationId: string) {
  const rows = await db
    .select({ what: hiringEvents.type, at: hiringEvents.occurredAt, url: webhooks.url, state: webhookDeliveries.state })
    .from(hiringEvents)
    .innerJoin(webhookDeliveries, eq(webhookDeliveries.eventId, hiringEvents.id))
    .innerJoin(webhooks, eq(webhooks.id, webhookDeliveries.webhookId))
    .where(eq(hiringEvents.invitationId, invitationId))
    .orderBy(asc(hiringEvents.occurredAt))
  return rows.map(({ what, at, url, state }) => ({
    to: new URL(url).host,
    what: what as string,
    at,
    state: state as string,
  }))
}

async function toldToSystems(db: Executor, invitationId: string) {
  const rows = await db
    .select({ to: connections.name, state: orders.state, orderedAt: orders.createdAt, toldAt: orders.toldAt })
    .from(orders)
    .innerJoin(connections, eq(connections.id, orders.connectionId))
    .where(eq(orders.invitationId, invitationId))
  return rows.map(({ to, state, orderedAt, toldAt }) => ({
    to,
    what: 'result',
    at: toldAt ?? orderedAt,
    state: state as string,
  }))
}
