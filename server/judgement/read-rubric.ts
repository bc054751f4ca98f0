import { selectPartsOfAssessments } from '../assessments/assessment-parts.ts'
import { selectAssessment } from '../assessments/read-assessment.ts'
import type { Challenge } from '../challenges/format/challenge.ts'
import type { AppContext } from '../context.ts'
import type { RubricView } from '../shared/judgement.ts'
import { hiddenGroups } from './hidden-groups.ts'
import { selectRubric } from './select-rubric.ts'

/** An assessment's rubric as it is now, with what its criteria may be made of. Throws not-found. */
export async function readRubric(args: { context: AppContext; assessmentId: string }): Promise<RubricView> {
  const { db } = args.context
  const { id } = await selectAssessment(db, args.assessmentId)
  const { version, reviewers, criteria, by, at } = await selectRubric(db, id)
  const parts = (await selectPartsOfAssessments(db, [id])).get(id) ?? []
  return {
    version,
    reviewers,
    criteria: [...criteria],
    by,
    at: at?.toISOString() ?? null,
    challenges: parts.map(({ challenge }) => ({
      slug: challenge.slug,
      title: challenge.title,
      isWritten: challenge.kind === 'written',
      groups: hiddenGroups(challenge),
      questions: questionsWithRubric(challenge),
    })),
  }
}

function questionsWithRubric(challenge: Challenge): string[] {
  if (challenge.kind !== 'written') return []
  return challenge.questions.filter(({ rubric }) => rubric.length > 0).map(({ id }) => id)
}
