import { and, desc, eq } from 'drizzle-orm'
import { readSettings } from '../assessments/select-settings.ts'
import { type Assessment, assessments, assessmentVersions } from '../assessments/tables.ts'
import type { AppContext } from '../context.ts'

/** The assessments that a system may order: published, and not past their last day. The newest first. */
export async function listOrderable({ db, now }: AppContext): Promise<Assessment[]> {
  const rows = await db
    .select({ assessment: assessments, settings: assessmentVersions.settings })
    .from(assessments)
    .innerJoin(
      assessmentVersions,
      and(eq(assessmentVersions.assessmentId, assessments.id), eq(assessmentVersions.version, assessments.version)),
    )
    .where(eq(assessments.state, 'published'))
    .orderBy(desc(assessments.createdAt), assessments.id)
  return rows.flatMap(({ assessment, settings }) => {
    const { closesAt } = readSettings(settings)
    return closesAt !== null && new Date(closesAt) <= now() ? [] : [assessment]
  })
}
