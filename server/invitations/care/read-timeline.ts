import { eq, sql } from 'drizzle-orm'
import { users } from '../../auth/tables.ts'
import type { AppContext } from '../../context.ts'
import type { Executor } from '../../database/database.ts'
import { AppError } from '../../http/errors.ts'
import { connections, exchanges, orders } from '../../integrations/tables.ts'
import { mails } from '../../mail/tables.ts'
import { hiringEvents } from '../../outbox/tables.ts'
import type { HiringEventData, HiringEventType } from '../../shared/events.ts'
import type { CandidateTimeline, TimelineEntry, TimelineKind } from '../../shared/invitation-care.ts'
import { invitationActs, invitations } from '../tables.ts'
import { clockEntries } from './clock-entries.ts'
import { isHiddenByVeil } from './timeline-veil.ts'

/** Everything that has happened to one candidate, the oldest first. Throws not-found. */
export async function readTimeline(args: { context: AppContext; id: string }): Promise<CandidateTimeline> {
  const { db } = args.context
  const [invitation] = await db.select().from(invitations).where(eq(invitations.id, args.id))
  if (!invitation) throw new AppError('not-found', 'There is no such invitation.')
  const { id, createdAt } = invitation
  const invited: TimelineEntry = { kind: 'invited', at: createdAt.toISOString(), by: null, note: '' }
  const parts = await Promise.all([
    happenings(db, id),
    acts(db, id),
    letters(db, id),
    tellings(db, id),
    clockEntries(db, id),
  ])
  const isVeiled = await isHiddenByVeil(db, invitation)
  const entries = [invited, ...parts.flat()].filter(({ kind }) => !isVeiled || !ofTheAttempt.has(kind))
  // Sorting keeps the order of what happened in the same millisecond.
  return { entries: entries.sort((a, b) => a.at.localeCompare(b.at)) }
}

/** What would lead from a name to an attempt. */
const ofTheAttempt: ReadonlySet<TimelineKind> = new Set([
  'started',
  'paused',
  'resumed',
  'more-time',
  'finished',
  'graded',
  'told',
  'not-told',
])

const kinds: Readonly<Partial<Record<HiringEventType, TimelineKind>>> = {
  'invitation.opened': 'opened',
  'attempt.started': 'started',
  'attempt.finished': 'finished',
  'attempt.graded': 'graded',
  'review.decided': 'decided',
}

async function happenings(db: Executor, id: string): Promise<TimelineEntry[]> {
  const rows = await db
    .select()
    .from(hiringEvents)
    .where(eq(hiringEvents.invitationId, id))
    .orderBy(hiringEvents.occurredAt)
  return rows.flatMap(({ type, data, occurredAt }): TimelineEntry[] => {
    const kind = kinds[type]
    const { attempt, decision } = JSON.parse(data) as HiringEventData
    if (!kind) return []
    const at = occurredAt.toISOString()
    if (kind === 'decided') return [{ kind, at, by: decision?.by ?? null, note: decision?.outcome ?? '' }]
    if (kind === 'graded') return [{ kind, at, by: null, note: attempt?.score?.toString() ?? '' }]
    return [{ kind, at, by: null, note: kind === 'finished' ? (attempt?.finishReason ?? '') : '' }]
  })
}

async function acts(db: Executor, id: string): Promise<TimelineEntry[]> {
  const rows = await db
    .select({ kind: invitationActs.kind, reason: invitationActs.reason, by: users.name, at: invitationActs.at })
    .from(invitationActs)
    .leftJoin(users, eq(users.id, invitationActs.by))
    .where(eq(invitationActs.invitationId, id))
    .orderBy(invitationActs.at)
  return rows.map(({ kind, reason, by, at }) => ({ kind, at: at.toISOString(), by, note: reason }))
}

async function letters(db: Executor, id: string): Promise<TimelineEntry[]> {
  const rows = await db.select().from(mails).where(eq(mails.invitationId, id)).orderBy(mails.createdAt)
  return rows.map(({ kind, state, sentAt, createdAt }) => {
    const at = (sentAt ?? createdAt).toISOString()
    return { kind: kind === 'invitation' ? 'mail' : 'reminder', at, by: null, note: state }
  })
}

async function tellings(db: Executor, id: string): Promise<TimelineEntry[]> {
  const rows = await db
    .select({ state: orders.state, toldAt: orders.toldAt, triedAt: lastTry, name: connections.name })
    .from(orders)
    .innerJoin(connections, eq(connections.id, orders.connectionId))
    .where(eq(orders.invitationId, id))
  return rows.flatMap(({ state, toldAt, triedAt, name }): TimelineEntry[] => {
    const told: TimelineEntry[] = toldAt ? [{ kind: 'told', at: toldAt.toISOString(), by: null, note: name }] : []
    if (state !== 'failed' || triedAt === null) return told
    return [...told, { kind: 'not-told', at: triedAt.toISOString(), by: null, note: name }]
  })
}

const lastTry = sql<Date | null>`(
  select max(tries.at) from ${exchanges} tries where tries.order_id = ${orders.id} and tries.direction = 'out'
)`.mapWith(exchanges.at)
