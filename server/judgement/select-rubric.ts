import { and, desc, eq } from 'drizzle-orm'
import { users } from '../auth/tables.ts'
import type { Executor } from '../database/database.ts'
import type { Criterion } from '../shared/judgement.ts'
import { reviews, rubrics } from './tables.ts'

/** One version of an assessment's rubric. */
export interface Rubric {
  /** 0 where nobody has made one: written questions still bring their own criteria. */
  readonly version: number
  readonly reviewers: 1 | 2
  readonly criteria: readonly Criterion[]
  readonly by: string | null
  readonly at: Date | null
}

const none: Rubric = { version: 0, reviewers: 1, criteria: [], by: null, at: null }

/** The newest, or that version. */
export async function selectRubric(db: Executor, assessmentId: string, version?: number): Promise<Rubric> {
  const [row] = await db
    .select({ rubric: rubrics, by: users.name })
    .from(rubrics)
    .leftJoin(users, eq(users.id, rubrics.madeBy))
    .where(
      and(eq(rubrics.assessmentId, assessmentId), version === undefined ? undefined : eq(rubrics.version, version)),
    )
    .orderBy(desc(rubrics.version))
    .limit(1)
  if (!row) return none
  const { version: found, reviewers, criteria, madeAt } = row.rubric
  return { version: found, reviewers, criteria: JSON.parse(criteria) as Criterion[], by: row.by, at: madeAt }
}

/**
 * What an attempt is judged by: the version that its first review began with, or the newest before that. How many
 * reviews it wants is a rule of the assessment, so the newest version says it.
 */
export async function selectRubricOfAttempt(
  db: Executor,
  attempt: { readonly id: string; readonly assessmentId: string },
): Promise<Rubric & { newest: number }> {
  const newest = await selectRubric(db, attempt.assessmentId)
  const [begun] = await db
    .select({ version: reviews.rubricVersion })
    .from(reviews)
    .where(eq(reviews.attemptId, attempt.id))
    .limit(1)
  if (!begun || begun.version === newest.version) return { ...newest, newest: newest.version }
  const own = begun.version === 0 ? none : await selectRubric(db, attempt.assessmentId, begun.version)
  return { ...own, reviewers: newest.reviewers, newest: newest.version }
}
