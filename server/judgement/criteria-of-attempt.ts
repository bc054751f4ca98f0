import { selectAttemptParts } from '../attempts/attempt-content.ts'
import type { Attempt } from '../attempts/tables.ts'
import type { Executor } from '../database/database.ts'
import { selectSubmissions } from '../grading/select-submissions.ts'
import type { AppliedCriterion } from '../shared/judgement.ts'
import { appliedCriteria } from './applied-criteria.ts'
import { type Rubric, selectRubricOfAttempt } from './select-rubric.ts'

/** What an attempt is judged by, with what tests say of it already. */
export async function criteriaOfAttempt(
  db: Executor,
  attempt: Attempt,
): Promise<{ rubric: Rubric & { newest: number }; criteria: AppliedCriterion[] }> {
  const rubric = await selectRubricOfAttempt(db, attempt)
  const submissions = await selectSubmissions(db, attempt.id)
  const parts = await selectAttemptParts(db, attempt.id)
  return { rubric, criteria: appliedCriteria(rubric.criteria, parts, { ...attempt, submissions }) }
}
