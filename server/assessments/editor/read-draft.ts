import { and, count, desc, eq } from 'drizzle-orm'
import { users } from '../../auth/tables.ts'
import type { AppContext } from '../../context.ts'
import type { Executor } from '../../database/database.ts'
import { invitations } from '../../invitations/tables.ts'
import type { AssessmentDraft, AssessmentSettings } from '../../shared/assessment-settings.ts'
import { selectAssessment } from '../read-assessment.ts'
import { readSettings, selectSettings } from '../select-settings.ts'
import { type Assessment, assessmentVersions } from '../tables.ts'

/** What the editor works on. Throws not-found. */
export async function readDraft({ context, id }: { context: AppContext; id: string }): Promise<AssessmentDraft> {
  const { db } = context
  const assessment = await selectAssessment(db, id)
  const { state, version, revision, draft, changedBy, changedAt } = assessment
  return {
    id,
    state,
    version,
    revision,
    settings: await settingsOf(db, assessment),
    isChanged: draft !== null,
    changedBy: await optionalName(db, changedBy),
    changedAt: changedAt?.toISOString() ?? null,
    versions: await selectVersions(db, id),
  }
}

/** The draft where there is one, what is published otherwise. */
export async function settingsOf(db: Executor, { id, version, draft }: Assessment): Promise<AssessmentSettings> {
  if (draft !== null) return readSettings(draft)
  return selectSettings(db, { assessmentId: id, assessmentVersion: version })
}

export async function optionalName(db: Executor, userId: string | null): Promise<string | null> {
  if (userId === null) return null
  const [user] = await db.select({ name: users.name }).from(users).where(eq(users.id, userId))
  return user?.name ?? null
}

async function selectVersions(db: Executor, assessmentId: string): Promise<AssessmentDraft['versions']> {
  const { version, publishedBy, publishedAt } = assessmentVersions
  const rows = await db
    .select({ version, by: users.name, at: publishedAt, invitations: count(invitations.id) })
    .from(assessmentVersions)
    .leftJoin(users, eq(users.id, publishedBy))
    .leftJoin(invitations, and(eq(invitations.assessmentId, assessmentId), eq(invitations.assessmentVersion, version)))
    .where(eq(assessmentVersions.assessmentId, assessmentId))
    .groupBy(version, users.name, publishedAt)
    .orderBy(desc(version))
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }))
}
