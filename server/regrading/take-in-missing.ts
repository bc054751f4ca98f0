import { type SQL, sql } from 'drizzle-orm'
import { attemptChallenges, attempts } from '../attempts/tables.ts'
import type { Executor, Transaction } from '../database/database.ts'
import { submissions } from '../grading/tables.ts'
import { type Regrading, regradedSubmissions } from './tables.ts'

declare module '../jobs/job.ts' {
  interface JobPayloads {
    'regrade-submission': { regradingId: string; submissionId: string }
  }
}

/** Behind every grade that a candidate waits for, before work is compared: smaller runs sooner. */
const priority = 10

/** A submission that fails this often to be graded is told of as one that cannot be. */
const mostTries = 5

/**
 * Graded submissions of attempts that are over, which the version did not grade yet and the regrading does not have:
 * the last one of an attempt, or all of them where the best counts, since with other tests another may be the best.
 */
function wanted({ id, assessmentId, challenge, hash }: Regrading): SQL {
  return sql`
    from ${submissions} s
    join ${attempts} a on a.id = s.attempt_id
    join ${attemptChallenges} c on c.attempt_id = a.id and c.slug = s.challenge
    where a.assessment_id = ${assessmentId} and a.state = 'finished' and a.score is not null
      and s.challenge = ${challenge} and s.state = 'graded' and coalesce(s.graded_with, c.hash) <> ${hash}
      and (a.counts = 'best' or not exists (
        select from ${submissions} later
        where later.attempt_id = s.attempt_id and later.challenge = s.challenge and later.ordinal > s.ordinal
      ))
      and not exists (
        select from ${regradedSubmissions} known where known.regrading_id = ${id} and known.submission_id = s.id
      )`
}

/** Attempts that have something to be graded which the regrading does not have. */
export async function countMissing(db: Executor, regrading: Regrading): Promise<number> {
  const [row] = await db.execute<{ count: number }>(
    sql`select count(distinct s.attempt_id)::int as count ${wanted(regrading)}`,
  )
  return row?.count ?? 0
}

/** Takes them in and queues their grading. Answers how many submissions there are to grade. */
export async function takeInMissing(tx: Transaction, regrading: Regrading): Promise<number> {
  const added = await tx.execute<{ id: string }>(sql`
    insert into ${regradedSubmissions} (regrading_id, submission_id, attempt_id, state)
    select ${regrading.id}::uuid, s.id, s.attempt_id, 'queued' ${wanted(regrading)}
    returning submission_id as id`)
  await tx.execute(sql`
    select graphile_worker.add_job(
      'regrade-submission',
      payload => json_build_object('regradingId', regrading_id, 'submissionId', submission_id),
      job_key => 'regrade-submission:' || regrading_id || ':' || submission_id,
      priority => ${priority}::int,
      max_attempts => ${mostTries}::int
    ) from ${regradedSubmissions} where regrading_id = ${regrading.id} and state = 'queued'`)
  return added.length
}
