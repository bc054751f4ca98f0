import { selectCurrentChallenges } from '../challenges/select-challenge.ts'
import type { AppContext } from '../context.ts'
import { AppError } from '../http/errors.ts'
import { type AssessmentView, type NewAssessment, newAssessment } from '../shared/assessments.ts'
import { readAssessment } from './read-assessment.ts'
import { assessmentChallenges, assessments } from './tables.ts'

/** Throws invalid-input where a challenge is named twice or does not exist. */
export async function createAssessment(args: { context: AppContext; input: NewAssessment }): Promise<AssessmentView> {
  const { context } = args
  const { challenges, ...fields } = newAssessment.parse(args.input)
  const slugs = challenges.map(({ slug }) => slug)
  const twice = slugs.find((slug, index) => slugs.indexOf(slug) !== index)
  if (twice !== undefined) throw new AppError('invalid-input', `The challenge ${twice} is named twice.`)
  const id = await context.db.transaction(async (tx) => {
    const published = await selectCurrentChallenges(tx, slugs)
    const parts = challenges.map(({ slug, weight }, position) => {
      const hash = published.get(slug)?.hash
      if (hash === undefined) throw new AppError('invalid-input', `There is no challenge ${slug}, or it is retired.`)
      return { position, slug, weight, hash }
    })
    const [row] = await tx
      .insert(assessments)
      .values({ ...fields, createdAt: context.now() })
      .returning({ id: assessments.id })
    if (!row) throw new Error('The assessment was not stored')
    await tx.insert(assessmentChallenges).values(parts.map((part) => ({ assessmentId: row.id, ...part })))
    return row.id
  })
  return readAssessment({ context, id })
}
