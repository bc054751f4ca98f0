import type { AppContext } from '../../context.ts'
import type { AssessmentDraft, AssessmentSettings } from '../../shared/assessment-settings.ts'
import type { StaffUser } from '../../shared/review.ts'
import { settingsColumns } from '../settings-columns.ts'
import { assessments } from '../tables.ts'
import { readDraft } from './read-draft.ts'

/** Makes an assessment that nobody can be invited to before it is published. */
export async function createDraft(args: {
  context: AppContext
  settings: AssessmentSettings
  user: StaffUser
}): Promise<AssessmentDraft> {
  const { context, settings, user } = args
  const at = context.now()
  const [row] = await context.db
    .insert(assessments)
    .values({
      ...settingsColumns(settings),
      state: 'draft',
      version: 0,
      draft: JSON.stringify(settings),
      createdAt: at,
      changedBy: user.id,
      changedAt: at,
    })
    .returning({ id: assessments.id })
  if (!row) throw new Error('The draft was not stored')
  return readDraft({ context, id: row.id })
}
