import { eq, sql } from 'drizzle-orm'
import type { Attempt } from '../attempts/tables.ts'
import type { Executor } from '../database/database.ts'
import { gradingTurns } from './tables.ts'

/** How many turns of others lie between two submissions of the same candidate that wait at the same time. */
const ownDistance = 8

/** The queue's own priorities are 16 bits wide; grades keep to this part of them, ahead of everything but closing. */
const firstPriority = -30_000
const lastPriority = -1_000

/**
 * Gives a submission its turn, in the transaction that stores it, and answers with the priority of its job.
 *
 * Assessments take turns, as packets do in start-time fair queueing (Goyal, Vin and Cheng, 1996): a submission comes one
 * turn behind the last that waits of its own assessment, and not before the one whose turn it is now. So a thousand
 * people who end in the same second wait for each other, and somebody of another assessment for hardly any of them. In
 * the same way somebody who submits again and again falls behind, eight turns each time. Two that take a turn in the
 * same moment may get the same one, which is as fair.
 */
export async function takeTurn(
  tx: Executor,
  submissionId: string,
  { id: attemptId, assessmentId }: Pick<Attempt, 'id' | 'assessmentId'>,
): Promise<number> {
  const { turn, cohortTurn } = gradingTurns
  const now = sql`coalesce((select min(${turn}) from ${gradingTurns}), 0)`
  const behindCohort = sql`(select max(${cohortTurn}) + 1 from ${gradingTurns} where ${gradingTurns.assessmentId} = ${assessmentId}::uuid)`
  const behindOwn = sql`(select max(${turn}) + ${ownDistance}::int from ${gradingTurns} where ${gradingTurns.attemptId} = ${attemptId}::uuid)`
  const [row] = await tx.execute<{ turn: number }>(sql`
    insert into ${gradingTurns} (submission_id, attempt_id, assessment_id, cohort_turn, turn)
    select ${submissionId}::uuid, ${attemptId}::uuid, ${assessmentId}::uuid, cohort, greatest(cohort, ${behindOwn})
    from (select greatest(${now}, ${behindCohort}) as cohort) as own
    returning turn`)
  return Math.min(firstPriority + (row?.turn ?? 0), lastPriority)
}

/** It is graded: those behind it move up. */
export async function giveTurnBack(tx: Executor, submissionId: string): Promise<void> {
  await tx.delete(gradingTurns).where(eq(gradingTurns.submissionId, submissionId))
}
