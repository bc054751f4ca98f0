import { selectAssessment } from '../assessments/read-assessment.ts'
import { recordAudit } from '../audit/record-audit.ts'
import type { AppContext } from '../context.ts'
import { AppError } from '../http/errors.ts'
import type { NewRubric, RubricView } from '../shared/judgement.ts'
import type { StaffUser } from '../shared/review.ts'
import { readRubric } from './read-rubric.ts'
import { selectRubric } from './select-rubric.ts'
import { rubrics } from './tables.ts'

/**
 * Adds a version to an assessment's rubric. Attempts whose review has begun keep the version that they have.
 *
 * Throws not-found; conflict where somebody else has saved since `basedOn`.
 */
export async function saveRubric(args: {
  context: AppContext
  user: StaffUser
  assessmentId: string
  rubric: NewRubric
}): Promise<RubricView> {
  const { context, user, assessmentId } = args
  const { basedOn, reviewers, criteria } = args.rubric
  await context.db.transaction(async (tx) => {
    await selectAssessment(tx, assessmentId)
    const before = await selectRubric(tx, assessmentId)
    const [made] =
      before.version === basedOn
        ? await tx
            .insert(rubrics)
            .values({
              assessmentId,
              version: basedOn + 1,
              reviewers,
              criteria: JSON.stringify(criteria),
              madeBy: user.id,
              madeAt: context.now(),
            })
            .onConflictDoNothing()
            .returning()
        : []
    if (!made) {
      throw new AppError(
        'conflict',
        'Somebody else has saved this rubric in the meantime. Read theirs before you save yours.',
      )
    }
    const details = { version: made.version, reviewers }
    await recordAudit(tx, { at: made.madeAt, actor: user, action: 'rubric.saved', subject: assessmentId, details })
  })
  return readRubric({ context, assessmentId })
}
