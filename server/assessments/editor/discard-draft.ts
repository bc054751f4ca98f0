import { and, eq, gt } from 'drizzle-orm'
import type { AppContext } from '../../context.ts'
import { AppError } from '../../http/errors.ts'
import type { AssessmentDraft } from '../../shared/assessment-settings.ts'
import type { StaffUser } from '../../shared/review.ts'
import { selectAssessment } from '../read-assessment.ts'
import { assessments } from '../tables.ts'
import { readDraft } from './read-draft.ts'
import { refuseOutdated } from './refuse-outdated.ts'

/** Goes back to what is published. Throws not-found, conflict where nothing is, or somebody else has changed it. */
export async function discardDraft(args: {
  context: AppContext
  id: string
  basedOn: number
  user: StaffUser
}): Promise<AssessmentDraft> {
  const { context, id, basedOn, user } = args
  await context.db.transaction(async (tx) => {
    const { version } = await selectAssessment(tx, id)
    if (version === 0) throw new AppError('conflict', 'Nothing is published yet that this could go back to.')
    const [changed] = await tx
      .update(assessments)
      .set({ draft: null, revision: basedOn + 1, changedBy: user.id, changedAt: context.now() })
      .where(and(eq(assessments.id, id), eq(assessments.revision, basedOn), gt(assessments.version, 0)))
      .returning({ id: assessments.id })
    if (!changed) await refuseOutdated(tx, id)
  })
  return readDraft({ context, id })
}
