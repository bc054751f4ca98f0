import { and, count, desc, eq, ilike, or, type SQL, sql } from 'drizzle-orm'
import type { z } from 'zod'
import { selectAssessment } from '../assessments/read-assessment.ts'
import { attemptColumns } from '../attempts/select-attempt.ts'
import { attempts } from '../attempts/tables.ts'
import type { AppContext } from '../context.ts'
import { decisions } from '../decisions/tables.ts'
import { formatPageCursor, parsePageCursor } from '../review/page-cursor.ts'
import type { InvitationPage, InvitationView, invitationQuery } from '../shared/assessments.ts'
import type { StaffUser } from '../shared/review.ts'
import { mayInvite } from '../shared/rights.ts'
import { toInvitationView } from './invitation-view.ts'
import { invitations } from './tables.ts'

const isDecided = sql<boolean>`exists (select 1 from ${decisions} where ${decisions.attemptId} = ${attempts.id})`

/** Whom an assessment invites, the newest first, a page at a time. Throws not-found. */
export async function listInvitations(args: {
  context: AppContext
  user: StaffUser
  assessmentId: string
  query: z.output<typeof invitationQuery>
}): Promise<InvitationPage> {
  const { context, user, assessmentId, query } = args
  const { db } = context
  const { blind } = await selectAssessment(db, assessmentId)
  const found = and(
    eq(invitations.assessmentId, assessmentId),
    query.search ? named(query.search, blind && !mayInvite(user.role)) : undefined,
  )
  const ofAttempt = eq(attempts.invitationId, invitations.id)
  const [all] = await db.select({ total: count() }).from(invitations).leftJoin(attempts, ofAttempt).where(found)
  const rows = await db
    .select({ invitation: invitations, attempt: attemptColumns, isDecided })
    .from(invitations)
    .leftJoin(attempts, ofAttempt)
    .where(and(found, query.cursor === undefined ? undefined : before(query.cursor)))
    .orderBy(desc(invitations.createdAt), desc(invitations.id))
    .limit(query.limit + 1)
  const now = context.now()
  const page = rows.slice(0, query.limit)
  const last = rows.length > query.limit ? page.at(-1)?.invitation : undefined
  return {
    invitations: page.map(({ invitation, attempt, isDecided }) => {
      const view = toInvitationView(invitation, attempt, now)
      return blind && !isDecided ? veiledView(view, user) : view
    }),
    cursor: last ? formatPageCursor([last.createdAt.toISOString(), last.id]) : null,
    total: all?.total ?? 0,
  }
}

/** @param isVeiled names before the decision are not to be found either: to find one is to know it */
function named(search: string, isVeiled: boolean): SQL | undefined {
  const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`
  const fits = or(ilike(invitations.name, pattern), ilike(invitations.email, pattern))
  return isVeiled ? and(fits, isDecided) : fits
}

function before(cursor: string): SQL {
  const [at, id] = parsePageCursor(cursor)
  return sql`(${invitations.createdAt}, ${invitations.id}) < (${String(at)}::text::timestamptz, ${id}::uuid)`
}

/**
 * Of a blind review nobody may learn here whose an attempt is. Who invites knows the names anyway, and is not led from
 * one to an attempt; who reviews sees no name.
 */
function veiledView(view: InvitationView, user: StaffUser): InvitationView {
  const names = mayInvite(user.role) ? {} : { name: 'Candidate', email: '' }
  return { ...view, ...names, attemptId: null }
}
