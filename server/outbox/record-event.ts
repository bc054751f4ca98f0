import { eq, inArray, sql } from 'drizzle-orm'
import { assessments } from '../assessments/tables.ts'
import { attempts } from '../attempts/tables.ts'
import type { AppContext } from '../context.ts'
import { anyOf } from '../database/any-of.ts'
import type { Executor } from '../database/database.ts'
import { orders } from '../integrations/tables.ts'
import { type Invitation, invitations } from '../invitations/tables.ts'
import { addJob } from '../jobs/add-job.ts'
import { latestOverride } from '../judgement/latest-override.ts'
import { readResult } from '../judgement/read-result.ts'
import type { HiringEventData, HiringEventType } from '../shared/events.ts'
import { webhooks } from '../webhooks/tables.ts'
import { hiringEvents } from './tables.ts'

declare module '../jobs/job.ts' {
  interface JobPayloads {
    'hand-out-events': {
      eventIds: string[]
      /** Ids of the webhooks that were enabled then; absent in jobs of earlier versions: all that are enabled now. */
      endpoints?: string[]
    }
  }
}

interface Happening {
  readonly context: Pick<AppContext, 'now' | 'publicUrl'>
  readonly tx: Executor
  readonly type: HiringEventType
  readonly decision?: HiringEventData['decision']
}

/** Writes down, in the caller's transaction, that something happened to a candidate as the rows now stand. */
export function recordEvent(args: Happening & { readonly invitationId: string }): Promise<void> {
  return recordEvents({ ...args, invitationIds: [args.invitationId] })
}

/** The same for many candidates at once, a few hundred at most. */
export async function recordEvents(args: Happening & { readonly invitationIds: readonly string[] }): Promise<void> {
  const { context, tx, type, invitationIds, decision = null } = args
  const rows = await tx
    .select({ invitations, assessments, attempts, override: latestOverride })
    .from(invitations)
    .innerJoin(assessments, eq(assessments.id, invitations.assessmentId))
    .leftJoin(attempts, eq(attempts.invitationId, invitations.id))
    .where(inArray(invitations.id, [...invitationIds]))
  if (rows.length === 0) return
  const isResult = type === 'attempt.graded' || type === 'review.decided'
  for (const row of rows) {
    // What no test grades has the score that its reviewers give.
    if (isResult && row.attempts?.state === 'finished' && row.attempts.score === null) {
      row.attempts.score = (await readResult(tx, row.attempts.id, row.override)).score
    }
  }
  const occurredAt = context.now()
  const written = await tx
    .insert(hiringEvents)
    .values(
      rows.map((row) => {
        const data: HiringEventData = {
          assessment: { id: row.assessments.id, title: row.assessments.title, role: row.assessments.role },
          candidate: { name: row.invitations.name, email: row.invitations.email },
          invitation: invitationData(row.invitations),
          attempt: row.attempts && attemptData(row.attempts, row.override, context.publicUrl),
          decision,
        }
        return { type, invitationId: row.invitations.id, data: JSON.stringify(data), occurredAt }
      }),
    )
    .returning({ id: hiringEvents.id })
  await tellListeners(
    tx,
    type,
    invitationIds,
    written.map(({ id }) => id),
  )
}

/**
 * Who is to hear of it is decided here, with the change: an endpoint that is added a moment later hears of nothing that
 * was over by then. Most companies have nobody, and then there is nothing to do.
 */
async function tellListeners(
  tx: Executor,
  type: HiringEventType,
  invitationIds: readonly string[],
  eventIds: string[],
): Promise<void> {
  const isResult = type === 'attempt.graded' || type === 'review.decided'
  const [listening] = await tx.execute<{ endpoints: string[]; ordered: boolean }>(sql`
    select array(select ${webhooks.id} from ${webhooks} where ${webhooks.state} = 'enabled') as endpoints,
      exists(select from ${orders} where ${anyOf(orders.invitationId, [...invitationIds])}) as ordered`)
  const endpoints = listening?.endpoints ?? []
  if (endpoints.length === 0 && !(isResult && listening?.ordered)) return
  await addJob(tx, 'hand-out-events', { eventIds, endpoints })
}

function invitationData({ id, createdAt, expiresAt }: Invitation): HiringEventData['invitation'] {
  return { id, createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString() }
}

function attemptData(
  attempt: typeof attempts.$inferSelect,
  override: number | null,
  publicUrl: string,
): NonNullable<HiringEventData['attempt']> {
  const { id, state, startedAt, finishedAt, finishReason, score } = attempt
  return {
    id,
    state,
    startedAt: startedAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
    finishReason,
    score: override ?? score,
    url: `${publicUrl}/attempts/${id}`,
  }
}
