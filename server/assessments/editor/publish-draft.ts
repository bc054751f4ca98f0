import { and, eq, ne } from 'drizzle-orm'
import { recordAudit } from '../../audit/record-audit.ts'
import type { AppContext } from '../../context.ts'
import { AppError } from '../../http/errors.ts'
import type { AssessmentDraft } from '../../shared/assessment-settings.ts'
import type { StaffUser } from '../../shared/review.ts'
import { publishSettings } from '../publish-settings.ts'
import { selectAssessment } from '../read-assessment.ts'
import { readSettings } from '../select-settings.ts'
import { settingsColumns } from '../settings-columns.ts'
import { assessments } from '../tables.ts'
import { readDraft } from './read-draft.ts'
import { refuseOutdated } from './refuse-outdated.ts'

declare module '../../audit/audit-event.ts' {
  interface AuditDetails {
    'assessment.published': { readonly title: string; readonly version: number; readonly decides: string }
  }
}

/**
 * Makes the draft what later invitations get. Who is invited already keeps the version of their invitation. Throws
 * not-found, invalid-input where something is missing, conflict where somebody else has changed it since.
 */
export async function publishDraft(args: {
  context: AppContext
  id: string
  basedOn: number
  user: StaffUser
}): Promise<AssessmentDraft> {
  const { context, id, basedOn, user } = args
  const at = context.now()
  await context.db.transaction(async (tx) => {
    const { draft, version: before, state } = await selectAssessment(tx, id)
    if (state === 'archived') throw new AppError('conflict', 'This assessment is archived. Restore it to change it.')
    if (draft === null) throw new AppError('conflict', 'Everything is published already.')
    const settings = readSettings(draft)
    const version = before + 1
    const [published] = await tx
      .update(assessments)
      .set({
        ...settingsColumns(settings),
        state: 'published',
        version,
        draft: null,
        revision: basedOn + 1,
        changedBy: user.id,
        changedAt: at,
      })
      .where(and(eq(assessments.id, id), eq(assessments.revision, basedOn), ne(assessments.state, 'archived')))
      .returning({ id: assessments.id })
    if (!published) await refuseOutdated(tx, id)
    await publishSettings(tx, { assessmentId: id, version, settings, by: user.id, at })
    const details = { title: settings.title, version, decides: settings.decides }
    await recordAudit(tx, { at, actor: user, action: 'assessment.published', subject: id, details })
  })
  return readDraft({ context, id })
}
