import { eq, sql } from 'drizzle-orm'
import { checkSource } from '../challenges/check/check-challenge.ts'
import { isOwnFault } from '../challenges/check/running/judge-run.ts'
import type { ChallengeSource } from '../challenges/format/source.ts'
import { challengeChecks, challengeVersions } from '../challenges/tables.ts'
import type { AppContext } from '../context.ts'
import type { Executor } from '../database/database.ts'
import { addJob } from '../jobs/add-job.ts'
import { toQualityReport } from './quality-report.ts'

declare module '../jobs/job.ts' {
  interface JobPayloads {
    'check-challenge': { hash: string }
  }
}

/** Behind everything that a candidate waits for, and one at a time: checks must not take the places of grades. */
const behind = { priority: 100, queue: 'checks' } as const

/** Plans the check of a version; one that is planned already is moved to the new time. */
export async function planCheck(db: Executor, hash: string, runAt: Date): Promise<void> {
  const options = { ...behind, jobKey: checkKey(hash), runAt, maxAttempts: 3 }
  await addJob(db, 'check-challenge', { hash }, options)
}

/** True while a check of the version waits or runs. */
export async function isCheckPlanned(db: Executor, hash: string): Promise<boolean> {
  const found = await db.execute(
    sql`select 1 from graphile_worker.jobs where key = ${checkKey(hash)} and attempts < max_attempts`,
  )
  return found.length > 0
}

function checkKey(hash: string): string {
  return `check-challenge:${hash}`
}

/** Checks a version and keeps what was found. The same content gives the same report, so the first one stays. */
export async function checkVersion(context: AppContext, { hash }: { hash: string }): Promise<void> {
  const { db } = context
  const [version] = await db
    .select({ source: challengeVersions.source, checked: challengeChecks.hash })
    .from(challengeVersions)
    .leftJoin(challengeChecks, eq(challengeChecks.hash, challengeVersions.hash))
    .where(eq(challengeVersions.hash, hash))
  if (!version || version.checked !== null) return
  const report = await checkSource(JSON.parse(version.source) as ChallengeSource, context.sandbox)
  const failed = report.runs.find((run) => run.verdict.status === 'platform-error' && !isOwnFault(run))
  if (failed) throw new Error(`Not checked: ${failed.verdict.message}`)
  await db
    .insert(challengeChecks)
    .values({
      hash,
      report: JSON.stringify(toQualityReport(report)),
      quality: report.problems.length === 0 ? 'proven' : 'problems',
      mutationScore: report.mutation?.score ?? null,
      checkedAt: context.now(),
    })
    .onConflictDoNothing()
}
