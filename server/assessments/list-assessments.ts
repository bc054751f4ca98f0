import { and, count, countDistinct, desc, eq, inArray, isNull } from 'drizzle-orm'
import { toChallengeSummary } from '../attempts/challenge-summary.ts'
import { attemptPauses, attempts } from '../attempts/tables.ts'
import type { AppContext } from '../context.ts'
import type { Executor } from '../database/database.ts'
import { invitations } from '../invitations/tables.ts'
import type { AssessmentList, AssessmentView } from '../shared/assessments.ts'
import { selectPartsOfAssessments } from './assessment-parts.ts'
import { readSettings, selectSettings } from './select-settings.ts'
import { type Assessment, assessments } from './tables.ts'

/** Every assessment, the newest first. */
export async function listAssessments({ context: { db } }: { context: AppContext }): Promise<AssessmentList> {
  const rows = await db.select().from(assessments).orderBy(desc(assessments.createdAt), assessments.id)
  return { assessments: await toAssessmentViews(db, rows) }
}

export async function toAssessmentViews(db: Executor, rows: readonly Assessment[]): Promise<AssessmentView[]> {
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return []
  const parts = await selectPartsOfAssessments(db, ids)
  const invited = await db
    .select({ id: invitations.assessmentId, invitations: count(), attempts: count(attempts.id) })
    .from(invitations)
    .leftJoin(attempts, eq(attempts.invitationId, invitations.id))
    .where(inArray(invitations.assessmentId, ids))
    .groupBy(invitations.assessmentId)
  const clocks = await db
    .select({ id: attempts.assessmentId, running: countDistinct(attempts.id), paused: count(attemptPauses.id) })
    .from(attempts)
    .leftJoin(attemptPauses, and(eq(attemptPauses.attemptId, attempts.id), isNull(attemptPauses.resumedAt)))
    .where(and(inArray(attempts.assessmentId, ids), eq(attempts.state, 'running')))
    .groupBy(attempts.assessmentId)
  return Promise.all(
    rows.map(async (row) => {
      const clock = clocks.find(({ id }) => id === row.id)
      const counted = invited.find(({ id }) => id === row.id)
      return {
        id: row.id,
        state: row.state,
        version: row.version,
        title: row.title,
        role: row.role,
        introduction: row.introduction,
        durationMinutes: row.durationMinutes,
        counts: row.counts,
        hiddenResults: row.hiddenResults,
        aiRule: row.aiRule,
        aiNote: row.aiNote,
        contact: row.contact,
        afterwards: row.afterwards,
        reports: row.reports,
        blind: row.blind,
        ...(await inviterChoices(db, row)),
        challenges: (parts.get(row.id) ?? []).map((part) => ({ ...toChallengeSummary(part), slot: part.slot })),
        invitations: counted?.invitations ?? 0,
        attempts: counted?.attempts ?? 0,
        running: clock?.running ?? 0,
        paused: clock?.paused ?? 0,
        createdAt: row.createdAt.toISOString(),
      }
    }),
  )
}

async function inviterChoices(db: Executor, { id, version, draft }: Assessment) {
  const settings =
    draft !== null && version === 0 ? readSettings(draft) : await selectSettings(db, published(id, version))
  const { extraTimePercents, linkDays } = settings
  return { extraTimePercents, linkDays }
}

function published(assessmentId: string, assessmentVersion: number) {
  return { assessmentId, assessmentVersion }
}
