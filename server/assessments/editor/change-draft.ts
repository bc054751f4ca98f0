import { and, eq, ne } from 'drizzle-orm'
import type { AppContext } from '../../context.ts'
import { AppError } from '../../http/errors.ts'
import type { AssessmentDraft, DraftChange } from '../../shared/assessment-settings.ts'
import type { StaffUser } from '../../shared/review.ts'
import { selectAssessment } from '../read-assessment.ts'
import { settingsColumns } from '../settings-columns.ts'
import { assessments } from '../tables.ts'
import { readDraft } from './read-draft.ts'
import { refuseOutdated } from './refuse-outdated.ts'

/**
 * Keeps what an editor has typed. Nobody is touched by it before it is published. Throws not-found, and conflict where
 * somebody else has saved since, or the assessment is archived.
 */
export async function changeDraft(args: {
  context: AppContext
  id: string
  change: DraftChange
  user: StaffUser
}): Promise<AssessmentDraft> {
  const { context, id, change, user } = args
  const { basedOn, settings } = change
  await context.db.transaction(async (tx) => {
    const { state } = await selectAssessment(tx, id)
    if (state === 'archived') throw new AppError('conflict', 'This assessment is archived. Restore it to change it.')
    const [saved] = await tx
      .update(assessments)
      .set({
        draft: JSON.stringify(settings),
        revision: basedOn + 1,
        changedBy: user.id,
        changedAt: context.now(),
        // Before the first version there is nothing published that the row could repeat.
        ...(state === 'draft' && settingsColumns(settings)),
      })
      .where(and(eq(assessments.id, id), eq(assessments.revision, basedOn), ne(assessments.state, 'archived')))
      .returning({ id: assessments.id })
    if (!saved) await refuseOutdated(tx, id)
  })
  return readDraft({ context, id })
}
