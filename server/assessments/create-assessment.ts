import { recordAudit } from '../audit/record-audit.ts'
import type { AppContext } from '../context.ts'
import { type AssessmentView, type NewAssessment, newAssessment } from '../shared/assessments.ts'
import { publishSettings } from './publish-settings.ts'
import { readAssessment } from './read-assessment.ts'
import { settingsColumns } from './settings-columns.ts'
import { assessments } from './tables.ts'

/** Makes an assessment that is published at once. Throws invalid-input where it cannot be. */
export async function createAssessment(args: {
  context: AppContext
  input: NewAssessment
  /** Whoever does so; null where the server does. */
  by?: { readonly id: string; readonly name: string } | null
}): Promise<AssessmentView> {
  const { context, by = null } = args
  const { blind, ...settings } = newAssessment.parse(args.input)
  const at = context.now()
  const id = await context.db.transaction(async (tx) => {
    const [row] = await tx
      .insert(assessments)
      .values({ ...settingsColumns(settings), blind, createdAt: at, changedBy: by?.id ?? null, changedAt: at })
      .returning({ id: assessments.id })
    if (!row) throw new Error('The assessment was not stored')
    await publishSettings(tx, { assessmentId: row.id, version: 1, settings, by: by?.id ?? null, at })
    const details = { title: settings.title, version: 1, decides: settings.decides }
    if (by) await recordAudit(tx, { at, actor: by, action: 'assessment.published', subject: row.id, details })
    return row.id
  })
  return readAssessment({ context, id })
}
