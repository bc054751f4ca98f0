import { inArray } from 'drizzle-orm'
import { assessments } from '../assessments/tables.ts'
import { attempts } from '../attempts/tables.ts'
import type { AppContext } from '../context.ts'
import type { ErasurePlan } from '../shared/privacy.ts'
import { invitationsOfPerson } from './invitations-of-person.ts'

/** What erasing the person behind an invitation would take, for whoever is about to. */
export async function planErasure({ context, id }: { context: AppContext; id: string }): Promise<ErasurePlan> {
  const { db } = context
  const rows = await invitationsOfPerson(db, id)
  const ids = rows.map((row) => row.id)
  const begun = await db
    .select({ invitationId: attempts.invitationId, state: attempts.state })
    .from(attempts)
    .where(inArray(attempts.invitationId, ids))
  const states = new Map(begun.map(({ invitationId, state }) => [invitationId, state]))
  const titled = await db.select({ id: assessments.id, title: assessments.title }).from(assessments)
  const titles = new Map(titled.map((row) => [row.id, row.title]))
  const { name, email } = rows.find((row) => row.id === id) ?? rows[0]
  return {
    name,
    email,
    invitations: rows.map((row) => ({
      id: row.id,
      assessment: titles.get(row.assessmentId) ?? '',
      state: states.get(row.id) ?? 'not-started',
    })),
  }
}
